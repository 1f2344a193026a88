//! The report as one HTML file that needs no network; a browser prints it to paper or PDF.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use words::bound;

use super::{Dated, Lane, ReportContent};

const STYLE: &str = "
body{font:15px/1.45 system-ui,'DejaVu Sans',sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c}
h1{font-size:1.7rem;margin:0}h2{margin-top:2.2rem;border-bottom:2px solid #b5651d;padding-bottom:.2rem}h3{margin-bottom:.3rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border:1px solid #ccc}
th{background:#f4ede4}td.n{text-align:right;white-space:nowrap}td.t{white-space:nowrap;font-variant-numeric:tabular-nums}
.note{background:#fff6e0;border-left:4px solid #b5651d;padding:.5rem .8rem;margin:1rem 0}.sub{color:#555;margin:0 0 .5rem}
.rate{white-space:nowrap}.line{border-bottom:1px dotted #888;min-height:1.6rem}details{margin:.3rem 0}footer{margin-top:3rem;color:#555;font-size:.8rem;word-break:break-all}
svg{width:100%;height:auto}@media print{body{max-width:none;margin:0}h2{break-after:avoid}tr{break-inside:avoid}details{display:block}}
";

/// Lays the report out.
pub fn lay_out(c: &ReportContent) -> String {
    let p = c.phrases;
    let page = html! {
        (DOCTYPE)
        html lang=(c.lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (p.report) " — " (c.title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                p.sub { (p.report) }
                h1 { (c.title) }
                p.note { (p.illustrative) }
                h2 { "1. " (p.overview) }
                table { @for (head, text) in &c.overview { tr { th { (head) } td { (text) } } } }
                h2 { "2. " (p.analysis) }
                p { (p.rating_key) }
                @for (n, objective) in c.objectives.iter().enumerate() {
                    h3 { "2." (n + 1) " " (objective.text) }
                    p.sub { (objective.capability) }
                    table {
                        tr { th { (p.task) } th { (p.evidence) } th { (p.acts_until_then) } th { (p.rating) } }
                        @for task in &objective.tasks {
                            tr { td { (task.text) } td { (task.shown) } td.n { (task.acts) } td.rate { "☐ P ☐ S ☐ M ☐ U" } }
                        }
                    }
                    p { (p.strengths) (c.lang.colon()) } div.line {} p { (p.improvements) (c.lang.colon()) } div.line {}
                }
                h2 { "3. " (p.timeline) }
                (strip(c))
                table {
                    tr { th { (p.time) } th { (p.what) } }
                    @for line in &c.timeline { tr { td.t { (line.clock) } td { (mark(line.lane)) " " (line.text) } } }
                }
                h2 { "4. " (p.acts) }
                table {
                    tr { th { (p.seat) } th { (p.accepted) } th { (p.refused) } }
                    @for seat in &c.seats { tr { td { (seat.title) } td.n { (seat.accepted) } td.n { (seat.refused) } } }
                }
                @for seat in c.seats.iter().filter(|s| !s.acts.is_empty()) {
                    h3 { (seat.title) }
                    table { @for (clock, act) in &seat.acts { tr { td.t { (clock) } td { (act) } } } }
                }
                h2 { "5. " (p.measures) }
                p.sub { (p.measures_note) }
                table {
                    tr { th { (p.measure) } th { (p.value) } }
                    @for (label, value) in &c.measures { tr { td { (label) } td.n { (value) } } }
                }
                h2 { "A. " (p.plan) }
                table {
                    tr { @for head in p.plan_heads { th { (head) } } }
                    @for _ in 0..4 { tr { @for _ in p.plan_heads { td { (PreEscaped("&nbsp;")) } } } }
                }
                h2 { "B. " (p.participants) }
                table {
                    tr { th { (p.seat) } th { (p.role) } }
                    @for (title, role) in &c.participants { tr { td { (title) } td { (role) } } }
                }
                footer { (c.footer) }
            }
        }
    }
    .into_string();
    bound(&page).into_owned()
}

/// A symbol for each lane; colour never stands alone.
fn mark(lane: Lane) -> &'static str {
    match lane {
        Lane::Inject => "◆",
        Lane::Act => "●",
        Lane::Event => "▲",
    }
}

/// Injects, acts and events along the exercise, one lane each.
fn strip(c: &ReportContent) -> Markup {
    const WIDTH: i64 = 900;
    const LEFT: i64 = 110;
    let whole = c.end.0.max(1);
    let x = |line: &Dated| LEFT + (WIDTH - LEFT - 10) * line.at.0 / whole;
    let lanes = [
        (Lane::Inject, c.phrases.injects, "#5b7f95"),
        (Lane::Act, c.phrases.acts_short, "#2e6b3e"),
        (Lane::Event, c.phrases.events, "#a33b20"),
    ];
    html! {
        svg viewBox="0 0 900 110" role="img" aria-label=(c.phrases.timeline) {
            @for (n, (lane, label, colour)) in lanes.iter().enumerate() {
                @let y = 20 + 30 * i64::try_from(n).unwrap_or(0);
                text x="0" y=(y + 5) font-size="13" { (mark(*lane)) " " (label) }
                line x1=(LEFT) x2=(WIDTH - 10) y1=(y) y2=(y) stroke="#ddd" {}
                @for line in c.timeline.iter().filter(|line| line.lane == *lane) {
                    line x1=(x(line)) x2=(x(line)) y1=(y - 9) y2=(y + 9) stroke=(colour) stroke-width="2" { title { (line.clock) " " (line.text) } }
                }
            }
            @for quarter in 0..=4_i64 {
                @let tick = LEFT + (WIDTH - LEFT - 10) * quarter / 4;
                text x=(tick) y="106" font-size="12" text-anchor=(if quarter == 4 { "end" } else { "middle" }) { "+" (whole * quarter / 4 / 3600) "h" }
            }
        }
    }
}
