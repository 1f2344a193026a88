//! Stories of a store: torn anywhere, with a flipped bit, on a full disk, and of something that is none.

use std::{
    io,
    io::{Read, Seek, Write},
    sync::{Arc, Mutex, MutexGuard},
};

use kernel::{seal, time::Time};

use super::{head, stored, study, table};
use crate::{
    identity::{Identity, Ingredient},
    shard::Shard,
    store::{Medium, Memory, RunStore, StoreFault},
    study::{Study, StudyFault},
};

#[test]
fn a_store_that_was_torn_anywhere_goes_on_to_the_same_table() {
    let study = study(3);
    let bytes = kept(&study, study.runs());
    let whole = table(&study, &mut stored(&study, 1));
    for length in (0..bytes.len()).step_by(97).chain([bytes.len() - 1, bytes.len()]) {
        let torn = Box::new(Memory::new(bytes[..length].to_vec()));
        let mut store = match RunStore::open(torn) {
            Ok(store) => store,
            Err(StoreFault::TornHead) => continue,
            Err(fault) => panic!("{fault:?} at {length}"),
        };
        assert!(!store.is_whole() || length == bytes.len(), "{length}");
        let done = store.runs() as usize;
        study.run_shard(Shard::WHOLE, done, 2, &mut |row, outcome| store.push(row, &outcome)).expect("plain runs");
        store.close().expect("memory takes all");
        assert!(store.is_whole(), "cut at {length}");
        assert_eq!(table(&study, &mut store), whole, "cut at {length}, behind {done} runs");
    }
}

#[test]
fn what_stands_behind_the_end_of_a_store_is_cut_off() {
    let study = study(1);
    let bytes = [kept(&study, study.runs()), b"of another time".to_vec()].concat();
    let mut store = RunStore::open(Box::new(Memory::new(bytes))).expect("it holds up to its end");
    assert!(!store.is_whole());
    store.close().expect("memory takes all");
    assert!(store.is_whole());
}

#[test]
fn of_a_store_with_a_flipped_bit_only_what_stands_before_it_counts() {
    let study = study(2);
    let bytes = kept(&study, study.runs());
    let mut runs = 0;
    for at in (0..bytes.len()).step_by(41) {
        let mut flipped = bytes.clone();
        flipped[at] ^= 1 << (at % 8);
        match RunStore::open(Box::new(Memory::new(flipped))) {
            Ok(mut store) => {
                assert!(!store.is_whole() && store.torn() > 0, "bit {at}");
                assert!(store.runs() >= runs, "the further the more");
                runs = store.runs();
                assert_eq!(store.stored().expect("memory").count() as u64, runs);
            }
            Err(StoreFault::NoStore | StoreFault::TornHead) => {}
            Err(fault) => panic!("{fault:?} at {at}"),
        }
    }
    assert!(runs > 0, "some bits stand behind the first run");
}

#[test]
fn what_is_no_store_is_not_read() {
    for bytes in [&b"scenario,variant,play\n"[..], b"harmattan runs 2\nof another time", &[0; 4096]] {
        let opened = RunStore::open(Box::new(Memory::new(bytes.to_vec())));
        assert!(matches!(opened, Err(StoreFault::NoStore)), "{bytes:?}");
    }
    assert!(matches!(RunStore::open(Box::<Memory>::default()), Err(StoreFault::TornHead)), "nothing is a torn store");
}

#[test]
fn a_store_that_cannot_be_written_keeps_what_it_had() {
    let study = study(3);
    let bytes = kept(&study, 4);
    let full = Box::new(Full { kept: Memory::new(bytes.clone()), room: bytes.len() as u64 + 50 });
    let mut store = RunStore::open(full).expect("it holds");
    let stopped = study.run_shard(Shard::WHOLE, 4, 1, &mut |row, outcome| store.push(row, &outcome));
    assert!(matches!(stopped, Err(StudyFault::Taken(why)) if why.kind() == io::ErrorKind::StorageFull));
    assert_eq!(store.stored().expect("memory").filter_map(Result::ok).count(), 4, "what was there is there");
    assert!(!store.is_whole());
}

#[test]
fn two_studies_say_in_what_they_differ() {
    let (one, mut other) = (study(3), study(4));
    other.until = Time(3600);
    let of = |study: &Study| Identity::of(study, "1", seal::digest("bridge"));
    assert_eq!(of(&one), of(&study(3)));
    let found = of(&one).differences(&of(&other));
    let said: Vec<_> = found.iter().map(|d| (d.part, d.here.as_str(), d.there.as_str())).collect();
    assert_eq!(said, [(Ingredient::Seeds, "1–3", "1–4"), (Ingredient::Until, "6h", "1h")]);
    assert_ne!(of(&one).digest(), of(&other).digest());
}

/// The bytes of a store of the first so many runs.
fn kept(study: &Study, runs: usize) -> Vec<u8> {
    let bytes = Shared::default();
    let mut store = RunStore::create(Box::new(bytes.clone()), head(study)).expect("memory takes all");
    let mut left = runs;
    let _ = study.run(1, &mut |row, outcome| {
        store.push(row, &outcome)?;
        left -= 1;
        if left == 0 { Err(io::Error::from(io::ErrorKind::Interrupted)) } else { Ok(()) }
    });
    if runs == study.runs() {
        store.close().expect("memory takes all");
    }
    drop(store);
    bytes.take()
}

/// Memory into which the test looks afterwards.
#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Memory>>);

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Memory> {
        self.0.lock().expect("one thread")
    }
    fn take(self) -> Vec<u8> {
        std::mem::take(&mut *self.lock()).into_inner()
    }
}

impl Read for Shared {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.lock().read(into)
    }
}
impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.lock().write(bytes)
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
impl Seek for Shared {
    fn seek(&mut self, to: io::SeekFrom) -> io::Result<u64> {
        self.lock().seek(to)
    }
}
impl Medium for Shared {
    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.lock().cut(length)
    }
}

/// Memory with room for so many bytes.
struct Full {
    kept: Memory,
    room: u64,
}

impl Read for Full {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.kept.read(into)
    }
}
impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let left = self.room.saturating_sub(self.kept.position()) as usize;
        if left == 0 {
            Err(io::ErrorKind::StorageFull.into())
        } else {
            self.kept.write(&bytes[..left.min(bytes.len())])
        }
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
impl Seek for Full {
    fn seek(&mut self, to: io::SeekFrom) -> io::Result<u64> {
        self.kept.seek(to)
    }
}
impl Medium for Full {
    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.kept.cut(length)
    }
}
