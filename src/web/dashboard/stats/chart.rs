//! How is a chart drawn that a browser scales and a screen reader can name? Bars of what was asked and answered in each week, and a
//! line of the share of helpful votes.

use maud::{Markup, html};

use crate::guild::{Stats, WeekStats};
use crate::web::dashboard::words::stats as said;

/// Width and height, in the picture's own units.
const SIZE: (f64, f64) = (720.0, 300.0);
/// The room for bars: from the left, from the top, and what is left on the right and below.
const LEFT: f64 = 44.0;
const TOP: f64 = 34.0;
const RIGHT: f64 = 44.0;
const BELOW: f64 = 26.0;
/// Days under the axis at most.
const DAYS: usize = 12;

/// The picture of some weeks; the numbers stand in a table beside it.
pub(super) fn chart(stats: &Stats) -> Markup {
    let (width, height) = SIZE;
    let weeks = &stats.weeks;
    let most = weeks.iter().map(|week| week.asked.max(week.answered)).max().unwrap_or_default().max(1);
    let step = (width - LEFT - RIGHT) / weeks.len().max(1) as f64;
    let bar = |at: usize, (from, share): (f64, f64), count: u64, class: &str| {
        let tall = up(count as f64 / most as f64);
        html! {
            rect class=(class) x=(px(LEFT + step * (at as f64 + from))) y=(px(height - BELOW - tall))
                width=(px(step * share)) height=(px(tall)) {}
        }
    };
    html! {
        svg.chart viewBox=(format!("0 0 {width} {height}")) role="img" aria-labelledby="chart-title" xmlns="http://www.w3.org/2000/svg" {
            title #chart-title { (said::CHART) ": " (said::in_all(stats.asked(), stats.answered_share(), stats.helpful_share())) }
            (legend())
            line.axis x1=(px(LEFT)) y1=(px(height - BELOW)) x2=(px(width - RIGHT)) y2=(px(height - BELOW)) {}
            text x=(px(LEFT - 6.0)) y=(px(TOP + 4.0)) text-anchor="end" { (most) }
            text x=(px(LEFT - 6.0)) y=(px(height - BELOW)) text-anchor="end" { "0" }
            text x=(px(width - RIGHT + 6.0)) y=(px(TOP + 4.0)) { (said::percent(1.0)) }
            @for (at, week) in weeks.iter().enumerate() {
                (bar(at, (0.14, 0.34), week.asked, "asked"))
                (bar(at, (0.52, 0.34), week.answered, "answered"))
            }
            (line(weeks, step))
            (days(weeks, step))
        }
    }
}

/// How tall a share of the room is.
fn up(share: f64) -> f64 {
    share * (SIZE.1 - TOP - BELOW)
}

/// A length, to a tenth.
fn px(length: f64) -> String {
    format!("{length:.1}")
}

fn legend() -> Markup {
    let named = [("asked", said::ASKED, 44.0), ("answered", said::ANSWERED, 140.0)];
    html! {
        @for (class, name, x) in named {
            rect class=(class) x=(px(x)) y="6" width="12" height="12" {}
            text x=(px(x + 18.0)) y="16" { (name) }
        }
        line.helpful x1="260" y1="12" x2="284" y2="12" {}
        text x="290" y="16" { (said::HELPFUL_SHARE) }
    }
}

/// The share of helpful votes; a week without a vote breaks the line.
fn line(weeks: &[WeekStats], step: f64) -> Markup {
    let place = |at: usize, share: f64| (LEFT + step * (at as f64 + 0.5), SIZE.1 - BELOW - up(share));
    let shares = weeks.iter().enumerate().map(|(at, week)| week.helpful_share().map(|share| place(at, share)));
    let shares: Vec<Option<(f64, f64)>> = shares.collect();
    let parts = shares.split(Option::is_none).filter(|part| !part.is_empty());
    let parts: Vec<Vec<(f64, f64)>> = parts.map(|part| part.iter().copied().flatten().collect()).collect();
    let points = |part: &[(f64, f64)]| part.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect::<Vec<_>>().join(" ");
    html! {
        @for part in &parts {
            @if part.len() > 1 { polyline.helpful points=(points(part)) {} }
            @for (x, y) in part { circle.point cx=(px(*x)) cy=(px(*y)) r="4" {} }
        }
    }
}

/// The Mondays under the bars, as many as have room; the last week always has its own.
fn days(weeks: &[WeekStats], step: f64) -> Markup {
    let every = weeks.len().div_ceil(DAYS).max(1);
    let shown = |at: usize| (weeks.len() - 1 - at).is_multiple_of(every);
    html! {
        @for (at, week) in weeks.iter().enumerate().filter(|(at, _)| shown(*at)) {
            text x=(px(LEFT + step * (at as f64 + 0.5))) y=(px(SIZE.1 - 8.0)) text-anchor="middle" {
                (format!("{:02}-{:02}", u8::from(week.starts.month()), week.starts.day()))
            }
        }
    }
}
