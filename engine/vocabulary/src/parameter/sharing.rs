//! The figures of channels that no scenario lists: word of mouth, radio, the service's own line. Read by `world/sharing`.

use kernel::time::Span;

use super::quantity::ILLUSTRATIVE;

figures! { sharing: SharingFigures {
    /// Mean delay when somebody of a community or a committee walks or phones.
    in_person_delay "in_person.delay": Span = 40 Minutes, plausible 5..=480, limits 0..=14_400, ILLUSTRATIVE;
    /// Chance that such word never arrives.
    in_person_loss "in_person.loss": u32 = 30 Permille, plausible 0..=200, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that a number changes in such word.
    in_person_distortion "in_person.distortion": u32 = 80 Permille, plausible 0..=300, limits 0..=1000, ILLUSTRATIVE;
    /// Mean delay of the radio between a post, a patrol or a camp and its seat.
    by_radio_delay "by_radio.delay": Span = 6 Minutes, plausible 1..=120, limits 0..=14_400, ILLUSTRATIVE;
    /// Chance that a call by radio is not heard.
    by_radio_loss "by_radio.loss": u32 = 20 Permille, plausible 0..=200, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that a number is misheard by radio.
    by_radio_distortion "by_radio.distortion": u32 = 10 Permille, plausible 0..=100, limits 0..=1000, ILLUSTRATIVE;
    /// Mean delay of the service's own line from a post, a patrol or a camp to the capital: the report of the day, and for what
    /// cannot wait a call through two offices.
    by_service_delay "by_service.delay": Span = 240 Minutes, plausible 30..=1440, limits 0..=14_400, ILLUSTRATIVE;
    /// Chance that a report of the service's own line stays on a desk on the way.
    by_service_loss "by_service.loss": u32 = 80 Permille, plausible 0..=300, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that a number changes on the way of the service's own line.
    by_service_distortion "by_service.distortion": u32 = 60 Permille, plausible 0..=200, limits 0..=1000, ILLUSTRATIVE;
    /// Mean time that a duty officer needs before what is grave goes on by routine, on top of the way itself.
    duty_desk: Span = 15 Minutes, plausible 2..=240, limits 0..=14_400, ILLUSTRATIVE;
    /// A seat that has heard of a kind of thing at a place is not told of it again by routine before so long.
    told_once_in: Span = 6 Hours, plausible 1..=48, limits 0..=2400, ILLUSTRATIVE;
    /// The least delay is the mean divided by this: somebody has to write and to read.
    least_part: i64 = 4 Parts, plausible 2..=20, limits 1..=1_000_000, ILLUSTRATIVE;
    /// How far a distorted number goes astray, of itself.
    astray: u32 = 500 Permille, plausible 100..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// What is left of the credibility of a report that is handed on.
    handed_on: u32 = 970 Permille, plausible 700..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// How far a post, a patrol or a camp is believed by its own seat.
    official_credibility: u32 = 900 Permille, plausible 500..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// How far a community is believed by the seat that speaks for it.
    own_people_credibility: u32 = 800 Permille, plausible 400..=1000, limits 0..=1000, ILLUSTRATIVE;
} }
