//! The files that a rehearsal leaves: made of the store, and whole or not there at all. The same store gives the same bytes.

use std::{
    fs, io,
    io::Write as _,
    path::{Path, PathBuf},
};

#[cfg(feature = "office")]
use studies::parquet::write_parquet;
use studies::{summary::Summary, survival::Survival, table::write_csv};
use words::{Lang, cli as say};

use super::{
    findings::Rehearsal,
    kept::{Keeping, said},
    plan::Commission,
};
use crate::{
    cli::{
        output::remark,
        stop::{Done, Stop},
    },
    files::Aside,
};

/// The page for people in this folder.
pub(super) fn report(dir: &Path) -> PathBuf {
    dir.join("report.html")
}

/// Where they go.
pub(super) struct Tables {
    runs: PathBuf,
    #[cfg(feature = "office")]
    typed: PathBuf,
    summary: PathBuf,
    report: PathBuf,
}

impl Tables {
    /// In this folder.
    pub(super) fn of(dir: &Path) -> Self {
        Self {
            runs: dir.join("runs.csv"),
            #[cfg(feature = "office")]
            typed: dir.join("runs.parquet"),
            summary: dir.join("summary.json"),
            report: report(dir),
        }
    }

    fn all(&self) -> Vec<&PathBuf> {
        vec![
            &self.runs,
            #[cfg(feature = "office")]
            &self.typed,
            &self.summary,
            &self.report,
        ]
    }

    /// What is whole is not written over.
    pub(super) fn are_new(&self, lang: Lang) -> Done {
        match self.all().into_iter().find(|path| path.symlink_metadata().is_ok()) {
            None => Ok(()),
            Some(path) => Err(Stop::Said(say::exists(lang, &path.display().to_string()))),
        }
    }

    /// Writes all of them, and then does away with the store. If there is no room, the store stays, and none of them is there.
    pub(super) fn write(
        &self,
        plan: &Commission,
        mut keeping: Keeping,
        lang: Lang,
    ) -> Result<(Summary, Survival, Vec<PathBuf>), Stop> {
        let not_kept = keeping.not_kept(lang);
        let asides = self.rows(plan, &mut keeping).map_err(&not_kept)?;
        let store = keeping.path().map(Path::to_owned);
        let summary = keeping.summary(&plan.study, lang)?;
        let survival = plan.survival(&summary, lang)?;
        let written = self.rest(plan, (&summary, &survival), asides, lang).map_err(not_kept)?;
        if let Some(store) = store {
            fs::remove_file(&store).map_err(|why| said(&store, &why, lang))?;
        }
        Ok((summary, survival, written))
    }

    /// The tables of runs.
    fn rows(&self, plan: &Commission, keeping: &mut Keeping) -> io::Result<Vec<Aside>> {
        let (study, store) = (&plan.study, &mut keeping.store);
        Ok(vec![
            write_csv(study, store, Aside::create(self.runs.clone())?)?,
            #[cfg(feature = "office")]
            write_parquet(study, store, Aside::create(self.typed.clone())?)?,
        ])
    }

    /// What is made of columns. Once everything is whole, everything gets its name.
    fn rest(
        &self,
        plan: &Commission,
        (summary, survival): (&Summary, &Survival),
        mut asides: Vec<Aside>,
        lang: Lang,
    ) -> io::Result<Vec<PathBuf>> {
        let mut statistics = Aside::create(self.summary.clone())?;
        let findings = Rehearsal::of(&plan.study, summary, lang).with(survival);
        findings.json(&mut statistics, None)?;
        let mut report = Aside::create(self.report.clone())?;
        report.write_all(findings.page().as_bytes())?;
        asides.extend([statistics, report]);
        summary.sound()?;
        asides
            .into_iter()
            .map(|aside| {
                let path = aside.path().to_owned();
                aside.close().map(|()| path)
            })
            .collect()
    }
}

/// Says what was written, and what a smaller programme leaves out.
pub(super) fn say(written: &[PathBuf], lang: Lang) {
    written.iter().for_each(|path| remark(&say::written(lang, &path.display().to_string())));
    #[cfg(not(feature = "office"))]
    remark(words::shards::no_parquet(lang));
}
