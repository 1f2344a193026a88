//! Files that people name: opened only if they are ordinary files, and read only up to a size. A device, a pipe or a folder is answered
//! at once, and so is what would fill the memory.
//!
//! What takes a while to write is written aside and bears its name only once it is whole.
//!
//! It ignores what stands in them.

use std::{
    fs,
    fs::{File, OpenOptions},
    io,
    io::{BufWriter, Read as _, Write},
    path::{Path, PathBuf},
};

use words::fault::Unfit;

/// The longest file of text that is read as a whole. The largest true one is an acts file of a long evening.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// Opens an ordinary file to read it. Looking comes first: to open a pipe is to wait for whoever writes into it.
///
/// # Errors
/// It is none, or the system says no.
pub fn open(path: &Path) -> io::Result<File> {
    let kind = fs::metadata(path)?.file_type();
    if kind.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !kind.is_file() {
        return Err(io::Error::other(Unfit::NotOrdinary));
    }
    File::open(path)
}

/// All of an ordinary file of at most `most` bytes.
///
/// # Errors
/// It is none, it is longer, or the system says no.
pub fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more tells whether there is more; what a file says of its own length is not always true.
    open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(io::Error::other(Unfit::TooLong(most))) } else { Ok(bytes) }
}

/// Has a new file be readable to its owner alone, where the system knows owners.
pub fn for_owner(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// Makes a file that its owner alone may read. One that is there stays as it is, and one that could not be written whole is not left behind.
///
/// # Errors
/// It is there already, or the system says no.
#[cfg(feature = "seats")]
pub fn keep_secret(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = for_owner(File::options().write(true).create_new(true)).open(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    drop(file);
    written.or_else(|why| fs::remove_file(path).and(Err(why)))
}

/// What a file is called before it is whole.
pub fn unfinished(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".unfinished");
    path.with_file_name(name)
}

/// A new file that is written aside. Whoever stops in the middle, for whatever reason, leaves nothing behind that looks whole.
#[derive(Debug)]
pub struct Aside {
    path: PathBuf,
    aside: PathBuf,
    to: BufWriter<File>,
}

impl Aside {
    /// Begins one. What an earlier call left unfinished is written over; what bears the name already goes once this is whole.
    ///
    /// # Errors
    /// The system says no.
    pub fn create(path: PathBuf) -> io::Result<Self> {
        let aside = unfinished(&path);
        let to = BufWriter::new(File::create(&aside)?);
        Ok(Self { path, aside, to })
    }

    /// The same for its owner alone.
    ///
    /// # Errors
    /// The system says no.
    pub fn private(path: PathBuf) -> io::Result<Self> {
        let aside = unfinished(&path);
        // What an earlier call left may be readable to others.
        match fs::remove_file(&aside) {
            Err(why) if why.kind() != io::ErrorKind::NotFound => return Err(why),
            _ => {}
        }
        let mut options = OpenOptions::new();
        let to = BufWriter::new(for_owner(options.write(true).create_new(true)).open(&aside)?);
        Ok(Self { path, aside, to })
    }

    /// The name that it will bear.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// It is whole: it reaches the disk, and bears its name.
    ///
    /// # Errors
    /// The system says no.
    pub fn close(mut self) -> io::Result<()> {
        self.to.flush()?;
        self.to.get_ref().sync_all()?;
        fs::rename(&self.aside, &self.path)
    }
}

impl Write for Aside {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.to.write(bytes)
    }
    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        // Once it bears its name there is nothing aside, and what cannot be removed does not look whole.
        let _ = fs::remove_file(&self.aside);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_bears_its_name_only_once_it_is_whole() {
        let folder = std::env::temp_dir().join(format!("harmattan-aside-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let path = folder.join("runs.csv");
        let mut stopped = Aside::create(path.clone()).expect("a new file");
        stopped.write_all(b"half a ta").expect("room");
        assert!(!path.exists());
        drop(stopped);
        assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 0, "nothing is left of it");

        let mut whole = Aside::create(path.clone()).expect("a new file");
        whole.write_all(b"a table").expect("room");
        whole.close().expect("room");
        assert_eq!(fs::read(&path).expect("the file"), b"a table");
        drop(Aside::create(path.clone()).expect("another one"));
        assert_eq!(fs::read(&path).expect("the file"), b"a table", "what is whole stays until another is");
        fs::remove_dir_all(&folder).expect("ours");
    }
}
