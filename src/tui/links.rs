//! Links on the screen.
//!
//! ratatui's cells know no links. But of the sixteen bits of their modifiers it uses nine, and the others
//! say which link a cell belongs to: so what changed is found as with any other look, and no width is
//! touched. Which address a number stands for holds from frame to frame, as long as it is in sight.

use ratatui::style::Modifier;

/// From this bit on modifiers say which link it is; 0 is none.
const SHIFT: u32 = 9;
/// More links than these are not shown at a time.
const MOST: usize = (1 << (u16::BITS - SHIFT)) - 1;

/// The links that are in sight.
#[derive(Clone, Debug, Default)]
pub struct Links {
    addresses: Vec<String>,
    /// Which are in the frame that is being drawn, a bit each, and which were in the one before.
    now: u128,
    before: u128,
    /// Whether one stands for another address than in the frame before.
    has_changed: bool,
}

impl Links {
    /// Begins a frame.
    pub(super) fn begin_frame(&mut self) {
        self.before = std::mem::take(&mut self.now);
        self.has_changed = false;
    }

    /// What cells of a link are marked with; nothing where too many are in sight.
    pub(super) fn mark(&mut self, address: &str) -> Modifier {
        let known = self.addresses.iter().position(|known| known == address);
        let Some(at) = known.or_else(|| self.place()) else {
            return Modifier::empty();
        };
        if known.is_none() {
            self.has_changed = true;
            match self.addresses.get_mut(at) {
                Some(old) => *old = address.to_owned(),
                None => self.addresses.push(address.to_owned()),
            }
        }
        self.now |= 1 << at;
        Modifier::from_bits_retain((at as u16 + 1) << SHIFT)
    }

    /// A number that stands for nothing in sight: neither in this frame, nor in the one that it is
    /// compared with.
    fn place(&self) -> Option<usize> {
        let taken = self.now | self.before;
        let free = (0..self.addresses.len()).find(|at| taken & (1 << at) == 0);
        free.or_else(|| (self.addresses.len() < MOST).then_some(self.addresses.len()))
    }

    /// All of them, where one changed since the frame before.
    pub(super) fn changed(&self) -> Option<&Self> {
        self.has_changed.then_some(self)
    }

    /// The number and address of the link that a cell belongs to.
    pub(super) fn of(&self, modifier: Modifier) -> Option<(usize, &str)> {
        let number = usize::from(modifier.bits() >> SHIFT);
        let address = self.addresses.get(number.checked_sub(1)?)?;
        Some((number, address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_keeps_its_address_while_it_is_in_sight() {
        let mut links = Links::default();
        links.begin_frame();
        let first = links.mark("a");
        assert_eq!(links.of(first), Some((1, "a")));
        assert!(links.changed().is_some());
        let mut last = None;
        for frame in 0..1_000 {
            links.begin_frame();
            assert_eq!(links.mark("a"), first);
            let other = links.mark(&format!("b{frame}"));
            // A cell of the frame before, compared with one of this, must not look the same.
            assert_ne!(Some(other), last, "{frame}");
            assert_ne!(other, first);
            last = Some(other);
            assert_eq!(links.of(first), Some((1, "a")));
        }
        // What is out of sight gives way, but not in the frame that follows.
        assert!(links.addresses.len() < 5, "{:?}", links.addresses);
        links.begin_frame();
        assert_eq!(links.mark("a"), first);
        assert!(links.changed().is_none());
    }

    #[test]
    fn more_than_there_are_numbers_are_no_links() {
        let mut links = Links::default();
        links.begin_frame();
        let marks: Vec<Modifier> = (0..MOST + 5).map(|k| links.mark(&k.to_string())).collect();
        let all = Modifier::all();
        for (k, mark) in marks.iter().enumerate() {
            assert!((*mark & all).is_empty(), "no look is touched");
            let address = links.of(*mark).map(|(_, address)| address.to_owned());
            assert_eq!(address, (k < MOST).then(|| k.to_string()));
        }
    }
}
