//! Stories of shards that are put together: in any order, computed twice, of two studies, with gaps, and with two results of one run.

use std::io;

use kernel::seal;

use super::{study, table};
use crate::{
    identity::{Identity, Ingredient},
    merge::{MergeFault, merge},
    shard::Shard,
    store::{Memory, RunStore, StoreHead},
    study::Study,
    table::write_csv,
};

fn head(study: &Study, shard: Shard, engine: &str) -> StoreHead {
    StoreHead::of(study, shard, Identity::of(study, engine, seal::digest("bridge")), String::new())
}

fn shard(study: &Study, number: u32, of: u32) -> RunStore {
    shard_of(study, number, of, "1", 0)
}

/// A shard run by an engine of this version. An untrue one has one waiting person more in each run.
fn shard_of(study: &Study, number: u32, of: u32, engine: &str, untrue: i64) -> RunStore {
    let shard = Shard::new(number, of).expect("within");
    let mut store = RunStore::create(Box::<Memory>::default(), head(study, shard, engine)).expect("memory takes all");
    study
        .run_shard(shard, 0, 1, &mut |row, mut outcome| {
            outcome.measures[0].1 += untrue;
            store.push(row, &outcome)
        })
        .expect("plain runs");
    store.close().expect("memory takes all");
    store
}

fn merged(study: &Study, mut shards: Vec<RunStore>) -> Result<(u64, RunStore), MergeFault> {
    let mut into =
        RunStore::create(Box::<Memory>::default(), head(study, Shard::WHOLE, "1")).expect("memory takes all");
    let doubles = merge(study, &mut shards, &mut into)?;
    Ok((doubles, into))
}

#[test]
fn shards_in_any_order_and_computed_twice_make_the_table_of_a_single_run() {
    let study = study(5);
    let single = table(&study, &mut shard(&study, 1, 1));
    for (shards, twice) in [(vec![(1, 3), (2, 3), (3, 3)], 0), (vec![(3, 3), (1, 3), (2, 3), (1, 3)], 4)] {
        let shards = shards.into_iter().map(|(number, of)| shard(&study, number, of)).collect();
        let (doubles, mut store) = merged(&study, shards).expect("all of one study");
        assert_eq!(doubles, twice);
        assert_eq!(table(&study, &mut store), single);
    }
    // Somebody cut the study in another way on another machine.
    let mixed = [(2, 2), (1, 1), (1, 2)].map(|(number, of)| shard(&study, number, of));
    let (doubles, mut store) = merged(&study, mixed.into()).expect("all of one study");
    assert_eq!((doubles, table(&study, &mut store)), (10, single));
}

#[test]
fn what_is_missing_is_named() {
    let study = study(5);
    let gap = merged(&study, vec![shard(&study, 1, 3), shard(&study, 3, 3)]);
    assert!(matches!(gap, Err(MergeFault::Missing(rows)) if rows == [1..2, 4..5, 7..8]));
}

#[test]
fn shards_of_two_studies_or_two_engines_are_refused() {
    let (one, other) = (study(4), study(5));
    let mixed = merged(&one, vec![shard(&one, 1, 2), shard(&other, 2, 2)]);
    let Err(MergeFault::Mixture { shard: 1, differences }) = mixed else { panic!("{mixed:?}") };
    assert_eq!(differences.iter().map(|d| d.part).collect::<Vec<_>>(), [Ingredient::Seeds]);
    let mixed = merged(&one, vec![shard(&one, 1, 2), shard_of(&one, 2, 2, "2", 0)]);
    let Err(MergeFault::Mixture { shard: 1, differences }) = mixed else { panic!("{mixed:?}") };
    assert_eq!(differences.iter().map(|d| d.part).collect::<Vec<_>>(), [Ingredient::Engine]);
}

#[test]
fn two_results_of_one_run_are_an_alarm_even_where_rows_are_missing() {
    let study = study(4);
    let found = merged(&study, vec![shard(&study, 1, 2), shard_of(&study, 1, 2, "1", 1)]);
    assert!(matches!(found, Err(MergeFault::TwoResults { row: 0, shards: [0, 1], .. })), "{found:?}");
}

#[test]
fn a_store_that_cannot_be_read_any_more_is_told_and_makes_no_shorter_table() {
    struct Gone(Memory, bool);
    impl io::Read for Gone {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            if self.1 { Err(io::ErrorKind::PermissionDenied.into()) } else { self.0.read(into) }
        }
    }
    impl io::Write for Gone {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.write(bytes)
        }
        fn flush(&mut self) -> io::Result<()> {
            self.1 = true;
            Ok(())
        }
    }
    impl io::Seek for Gone {
        fn seek(&mut self, to: io::SeekFrom) -> io::Result<u64> {
            self.0.seek(to)
        }
    }
    impl crate::store::Medium for Gone {
        fn cut(&mut self, length: u64) -> io::Result<()> {
            self.0.cut(length)
        }
    }
    let study = study(1);
    let gone = Box::new(Gone(Memory::default(), false));
    let mut store = RunStore::create(gone, head(&study, Shard::WHOLE, "1")).expect("memory takes all");
    study.run(1, &mut |row, outcome| store.push(row, &outcome)).expect("plain runs");
    let told = write_csv(&study, &mut store, Vec::new()).map_err(|why| why.kind());
    assert_eq!(told.err(), Some(io::ErrorKind::PermissionDenied));
}
