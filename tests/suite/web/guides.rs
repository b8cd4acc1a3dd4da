//! Guides that tests of the web face ask.

use std::fs;

use tempfile::TempDir;

use super::server::Server;

/// A guide with everything that a text may have.
pub(crate) const MILL: &str = "# The mill

## Opening

The mill is open on **Saturdays** from nine to noon, see [the calendar](https://mill.example/calendar) or [the fees](#fees).

Stale flour isn't sold.

## Fees

| Grain | A sack |
|---|---|
| Rye | 4 crowns |
| Oats | 6 crowns |

Members pay half. Bring:

- a sack for the flour
  - of linen, not of paper
- your card

1. Weigh the grain.
2. Tip it into the hopper.

Whoever brings more than three sacks says so two days before, by telephone or at the door, so that the millers know how long the wheel has to turn. Flour that nobody takes home is kept in the loft for one week and belongs to the kitchen of the village school from then on. What is left of bran and husks may be taken by all who keep hens, a bucket for each house, and is never sold to anybody.

## Safety

The stones are old.

> Nobody touches the stones while they turn.

To stop the wheel, run:

```
wheel stop --now
```
";

/// A guide of which every word would like to be more than a word.
pub(crate) const HOSTILE: &str = "# <script>alert(1)</script> \"quoted\" & more

## Fees <img src=x onerror=alert(2)>

A berth costs nine crowns <img src=x onerror=alert(3)> a night, see [the list](javascript:alert(4)) and \
[another](data:text/html,x) or [third](https://e.example/\"onmouseover=alert(5)).

| Berth <b onclick=alert(6)> | Price |
|---|---|
| North </td><script>alert(7)</script> | nine crowns |

```
</code></pre><script>alert(8)</script>
```
";

/// The web face with guides of its own, each a name with its text, by words alone; phrasings are few, so that it dares more.
pub(crate) async fn serve(guides: &[(&str, &str)], settings: &[(&str, &str)]) -> Server {
    let folder = TempDir::new().unwrap();
    for (name, text) in guides {
        let guide = folder.path().join("guides").join(name);
        fs::create_dir_all(&guide).unwrap();
        fs::write(guide.join("guide.md"), text).unwrap();
    }
    let own = [("CORPUS__PATH", "guides"), ("ANSWER__BARE_THRESHOLD", "0.001")];
    Server::start_in(folder, &[&own, settings].concat()).await
}
