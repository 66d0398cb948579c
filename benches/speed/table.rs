//! The table: what was measured, beside the floor and the target.

/// One line of it.
pub(crate) struct Row {
    what: String,
    ours: String,
    against: String,
    ratio: String,
    target: String,
    verdict: &'static str,
}

impl Row {
    /// Pairs of ours and what it is held against, both of one turn. Ratios and the verdict are taken pair by pair, and
    /// then the median. Where one measurement failed, nothing is claimed.
    pub(crate) fn paired(
        what: impl Into<String>,
        pairs: impl IntoIterator<Item = (Option<f64>, Option<f64>)>,
        show: fn(f64) -> String,
        target: String,
        allowed: impl Fn(f64) -> f64,
    ) -> Self {
        let pairs: Option<Vec<_>> = pairs
            .into_iter()
            .map(|(ours, against)| ours.zip(against))
            .collect();
        let pairs = pairs.unwrap_or_default();
        let middle = |figure: &dyn Fn(f64, f64) -> f64| {
            median(pairs.iter().map(|(ours, against)| figure(*ours, *against)))
        };
        let Some(use_of_allowance) = middle(&|ours, against| ours / allowed(against)) else {
            return Self::unmeasured(what, target, "not measured");
        };
        Self {
            what: what.into(),
            ours: middle(&|ours, _| ours).map(show).unwrap_or_default(),
            against: middle(&|_, against| against).map(show).unwrap_or_default(),
            ratio: middle(&|ours, against| ours / against)
                .map(|ratio| format!("{ratio:.2}"))
                .unwrap_or_default(),
            target,
            verdict: verdict(use_of_allowance <= 1.0),
        }
    }

    /// A figure that is held against nothing but its target.
    pub(crate) fn alone(
        what: impl Into<String>,
        ours: String,
        against: String,
        target: String,
        met: bool,
    ) -> Self {
        Self {
            what: what.into(),
            ours,
            against,
            ratio: String::new(),
            target,
            verdict: verdict(met),
        }
    }

    /// A figure that there is none of.
    pub(crate) fn unmeasured(
        what: impl Into<String>,
        target: String,
        verdict: &'static str,
    ) -> Self {
        let [ours, against, ratio] = [const { String::new() }; 3];
        Self {
            what: what.into(),
            ours,
            against,
            ratio,
            target,
            verdict,
        }
    }

    fn cells(&self) -> [&str; 6] {
        [
            &self.what,
            &self.ours,
            &self.against,
            &self.ratio,
            &self.target,
            self.verdict,
        ]
    }
}

fn verdict(met: bool) -> &'static str {
    if met { "met" } else { "not met" }
}

/// The whole table.
pub(crate) fn print(rows: &[Row]) -> String {
    let heads = ["what", "ours", "floor", "ratio", "target", ""];
    let lines: Vec<_> = std::iter::once(heads)
        .chain(rows.iter().map(Row::cells))
        .collect();
    let widths: [usize; 6] = std::array::from_fn(|column| {
        lines
            .iter()
            .map(|line| line[column].chars().count())
            .max()
            .unwrap_or(0)
    });
    let mut text = String::new();
    for (k, line) in lines.iter().enumerate() {
        for (cell, width) in line.iter().zip(widths) {
            text += &format!("| {cell:<width$} ");
        }
        text += "|\n";
        if k == 0 {
            text += &widths
                .map(|width| format!("|{}", "-".repeat(width + 2)))
                .concat();
            text += "|\n";
        }
    }
    text
}

/// The middle one; `None` of none.
pub(crate) fn median(figures: impl IntoIterator<Item = f64>) -> Option<f64> {
    let mut figures: Vec<_> = figures.into_iter().collect();
    figures.sort_by(f64::total_cmp);
    let middle = figures.get(figures.len() / 2)?;
    // Of an even number, halfway between the two in the middle.
    Some(figures[(figures.len() - 1) / 2].midpoint(*middle))
}

/// Seconds as milliseconds.
pub(crate) fn milliseconds(seconds: f64) -> String {
    let figure = seconds * 1e3;
    let decimals = if figure < 10.0 {
        2
    } else {
        usize::from(figure < 100.0)
    };
    format!("{figure:.decimals$} ms")
}

/// Bytes as mebibytes.
pub(crate) fn mebibytes(bytes: f64) -> String {
    format!("{:.1} MiB", bytes / 1024.0 / 1024.0)
}
