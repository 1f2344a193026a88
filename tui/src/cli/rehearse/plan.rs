//! What a call wants to have run: the study, what it is called by what it computes, and how another machine makes it again.

use std::{path::Path, sync::Arc};

use authoring::variant;
use engine::{
    exercise::Exercise,
    table::log::{File, files_digest},
};
use reading::source::SourceFile;
use serde::{Deserialize, Serialize};
use studies::{
    cell::StudyCell,
    identity::{Difference, Identity, Ingredient},
    shard::Shard,
    store::StoreHead,
    study::{Study, StudyFault},
    summary::Summary,
    survival::{Survival, SurvivalAsked},
    told::told,
};
use vocabulary::scenario::Scenario;
use words::{Lang, Names, shards as say};

use super::{asked::ManyArgs, given::DesignFile, portfolio, vary::RunsAsked};
use crate::{
    VERSION,
    cli::{
        inputs::{find, session_stop},
        output::not_reached,
        stop::Stop,
    },
    library::Source,
    session::{SessionFault, checked, played},
};

/// A study, and what a store says of it.
pub(super) struct Commission {
    pub(super) study: Study,
    pub(super) identity: Identity,
    /// The measure whose failures are looked for, and whether its large values are the bad ones.
    boxes: Option<(String, bool)>,
    jobs: usize,
    recipe: String,
}

/// The call and the texts of the scenario: of these any machine makes the same study.
#[derive(Serialize, Deserialize)]
struct Recipe<C> {
    files: Vec<File>,
    call: C,
}

impl Commission {
    /// Of a call. Everything that can be wrong with it is found before a file is created.
    pub(super) fn of(args: &ManyArgs, lang: Lang) -> Result<Self, Stop> {
        Self::made(args, &find(lang, &args.scenario)?, lang)
    }

    /// The same again, out of a store. It is refused if this programme would compute something else.
    pub(super) fn again(head: &StoreHead, path: &Path, lang: Lang) -> Result<Self, Stop> {
        let other =
            |differences: &[Difference]| Stop::Said(say::other_engine(lang, &path.display().to_string(), differences));
        // Another engine may write its calls otherwise.
        let engine = Difference {
            part: Ingredient::Engine,
            here: head.identity.says(Ingredient::Engine).to_owned(),
            there: VERSION.to_owned(),
        };
        if engine.here != engine.there {
            return Err(other(&[engine]));
        }
        let recipe: Recipe<ManyArgs> = serde_json::from_str(&head.recipe).map_err(|_| other(&[engine]))?;
        let files = recipe.files.iter().map(|file| SourceFile::new(&file.name, &file.text)).collect();
        let plan = Self::made(&recipe.call, &Source { folder: None, files }, lang)?;
        let differences = head.identity.differences(&plan.identity);
        if differences.is_empty() { Ok(plan) } else { Err(other(&differences)) }
    }

    fn made(args: &ManyArgs, source: &Source, lang: Lang) -> Result<Self, Stop> {
        let ((study, boxes), files) = (study(args, source, lang)?, source.log_files());
        let identity = Identity::of(&study, VERSION, files_digest(&files));
        let recipe = serde_json::to_string(&Recipe { files, call: args }).map_err(std::io::Error::from)?;
        Ok(Self { study, identity, boxes, jobs: args.jobs(), recipe })
    }

    /// What survives other figures, in what was run.
    pub(super) fn survival(&self, summary: &Summary, lang: Lang) -> Result<Survival, Stop> {
        let told = told(&self.study.cells[0].scenario, summary);
        let measures = told.into_iter().map(|main| main.measure).collect();
        let asked = SurvivalAsked { measures, boxes: self.boxes.clone() };
        Survival::of(&self.study, summary, &asked, self.jobs).map_err(|fault| match fault {
            StudyFault::Open(why) => session_stop(lang, SessionFault::Open(why)),
            StudyFault::Taken(why) => Stop::Output(why),
        })
    }

    /// The head of a store of all of it.
    pub(super) fn head(&self) -> StoreHead {
        self.head_of(Shard::WHOLE)
    }

    /// The head of a store of a part.
    pub(super) fn head_of(&self, shard: Shard) -> StoreHead {
        StoreHead::of(&self.study, shard, self.identity.clone(), self.recipe.clone())
    }
}

/// What is to be run, and the measure whose failures are looked for.
fn study(args: &ManyArgs, source: &Source, lang: Lang) -> Result<(Study, Option<(String, bool)>), Stop> {
    let parameters = args.course.set.read(lang)?;
    let read = checked(source).map_err(|fault| session_stop(lang, fault))?;
    let varied = |name: Option<&str>| played(&read, name, &parameters).map_err(|fault| session_stop(lang, fault));
    let plain = varied(None)?;
    let boxes = args.vary.asked(&plain, lang)?;
    let called = (args.portfolio || !args.variant.is_empty(), args.course.play.is_for_all());
    let given = args.vary.given(&plain, called, lang)?;
    let variants = match given.as_ref().and_then(DesignFile::variants) {
        Some(of_rows) => of_rows,
        None => variants(args, &read, lang)?,
    };
    let scenarios = variants.iter().map(|name| varied(name.as_deref()));
    let scenarios: Vec<Scenario> = scenarios.collect::<Result<_, _>>()?;
    let first = &scenarios[0];
    let open = Exercise::open(first.clone(), first.seed);
    let exercise = open.map_err(|why| session_stop(lang, SessionFault::Open(why)))?;
    let (acts, until) = args.course.read(&exercise, lang)?;
    not_reached(&acts, until, &Names::new(first, lang), lang);
    let acting = acts.iter().map(|planned| planned.seat.0).collect();
    let plays = given.as_ref().and_then(DesignFile::plays).unwrap_or_default();
    let casts = args.course.play.with(plays).each(first, &acting, lang)?;
    let start = args.seed.unwrap_or(first.seed);
    let acts = Arc::from(acts);
    let cells = scenarios
        .iter()
        .zip(&variants)
        .flat_map(|(scenario, variant)| casts.iter().map(move |(play, cast)| (scenario, variant, play, cast)));
    let cells = cells.enumerate().map(|(combination, (scenario, variant, play, cast))| StudyCell {
        combination,
        // The name of a combination, in whatever order it was asked for.
        variant: variant.as_ref().and_then(|name| variant::find(scenario, name).ok()).map(|variant| variant.id),
        acts: Arc::clone(&acts),
        parameters: parameters.clone(),
        play: play.clone(),
        cast: cast.clone(),
        ..StudyCell::plain(scenario.clone())
    });
    let asked = RunsAsked { runs: args.runs, start };
    let (cells, seeds) = args.vary.spread(cells.collect(), given.as_ref(), asked, &parameters, lang)?;
    Ok((Study { cells, seeds, until }, boxes))
}

/// Which variants are played, by name: those that the call names, or every set of a portfolio; none is the scenario as it stands.
fn variants(args: &ManyArgs, scenario: &Scenario, lang: Lang) -> Result<Vec<Option<String>>, Stop> {
    if args.portfolio {
        return Ok(portfolio::sets(scenario, &args.variant, lang)?
            .iter()
            .map(|set| Some(set.id.to_string()))
            .collect());
    }
    Ok(if args.variant.is_empty() { vec![None] } else { args.variant.iter().cloned().map(Some).collect() })
}
