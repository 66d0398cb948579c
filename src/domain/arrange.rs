//! Sorting what is short or seldom sorted.

use std::cmp::Ordering;

/// Sorts stably, as slices do by themselves, a little slower and in much less of the program: the standard library's sorts
/// are built anew for every type and every question, some six thousand bytes each time. What goes through all that was ever
/// said keeps theirs.
pub trait Arrange<T> {
    /// Sorts by what `order` says of two.
    fn arrange_by(&mut self, order: impl FnMut(&T, &T) -> Ordering);

    /// Sorts by a key that costs little.
    fn arrange_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);

    /// Sorts by a key that is made once of each.
    fn arrange_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);
}

impl<T> Arrange<T> for [T] {
    fn arrange_by(&mut self, mut order: impl FnMut(&T, &T) -> Ordering) {
        let order = |a: usize, b: usize| order(&self[a], &self[b]);
        let places = places(self.len(), order);
        take(self, places);
    }

    fn arrange_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.arrange_by(|a, b| key(a).cmp(&key(b)));
    }

    fn arrange_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let places = places(self.len(), |a, b| keys[a].cmp(&keys[b]));
        take(self, places);
    }
}

/// Which place each has among all when they are sorted: at each place, where it stands now.
fn places(len: usize, mut order: impl FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    fn sort(places: &mut [usize], order: &mut dyn FnMut(usize, usize) -> Ordering) {
        places.sort_by(|a, b| order(*a, *b));
    }
    if len < 2 {
        return Vec::new();
    }
    let mut places: Vec<usize> = (0..len).collect();
    sort(&mut places, &mut order);
    places
}

/// Puts at each place what stands where `places` says.
fn take<T>(items: &mut [T], mut places: Vec<usize>) {
    for place in 0..places.len() {
        let mut from = places[place];
        // What stood before this place has been moved on, to where something was taken from since.
        while from < place {
            from = places[from];
        }
        places[place] = from;
        items.swap(place, from);
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Reverse;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(numbers: Vec<u8>) {
            let all: Vec<(usize, u8)> = numbers.into_iter().enumerate().collect();
            let mut expected = all.clone();
            expected.sort_by_key(|(_, number)| number % 16);
            let mut one = all.clone();
            one.arrange_by_key(|(_, number)| number % 16);
            prop_assert_eq!(&one, &expected);
            let mut one = all.clone();
            one.arrange_by_cached_key(|(_, number)| number % 16);
            prop_assert_eq!(&one, &expected);
            let mut one = all;
            one.arrange_by(|(_, a), (_, b)| (b % 16).cmp(&(a % 16)));
            expected.sort_by_key(|(at, number)| (Reverse(number % 16), *at));
            prop_assert_eq!(&one, &expected);
        }
    }
}
