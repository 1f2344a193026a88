//! The lists of a scenario as they stand in its files: each item by its name, with the place of every field. What is changed in a sheet is
//! changed there.

use reading::{
    node::{Form, Node},
    source::SourceFile,
    walk::walk,
};

/// An item of a list.
#[derive(Clone, Debug)]
pub(crate) struct ListItem {
    /// The number of its file.
    pub(crate) file: usize,
    /// Its name; empty where it has none.
    pub(crate) id: String,
    pub(crate) node: Node,
}

impl ListItem {
    /// A field as it is written.
    pub(crate) fn field(&self, name: &str) -> Option<&Node> {
        self.node.field(name)
    }
}

/// The files, taken apart.
#[derive(Debug)]
pub(crate) struct Trees {
    trees: Vec<Option<Node>>,
}

impl Trees {
    pub(crate) fn of(files: &[SourceFile]) -> Self {
        Self { trees: files.iter().map(|file| walk(&file.text).0).collect() }
    }

    /// A list where it stands: the number of the file, and its node. It may go on from file to file.
    pub(crate) fn lists<'t>(&'t self, list: &'t str) -> impl Iterator<Item = (usize, &'t Node)> {
        let found = self.trees.iter().enumerate();
        found.filter_map(move |(file, tree)| Some((file, tree.as_ref()?.field(list)?)))
    }

    /// The items of a list, over all files.
    pub(crate) fn items(&self, list: &str) -> Vec<ListItem> {
        let mut items = Vec::new();
        for (file, node) in self.lists(list) {
            let Form::List(nodes) = &node.within_some().form else { continue };
            items.extend(nodes.iter().map(|node| ListItem { file, id: id(node), node: node.clone() }));
        }
        items
    }

    /// The last field of the first file, behind which another can stand.
    pub(crate) fn last_field(&self) -> Option<&Node> {
        match &self.trees.first()?.as_ref()?.form {
            Form::Fields { fields, .. } => fields.last().map(|field| &field.value),
            _ => None,
        }
    }
}

/// The name of an item. One that is taken whole from elsewhere is written as its name alone.
fn id(node: &Node) -> String {
    let named = match &node.form {
        Form::Text(_) => Some(node),
        _ => node.field("id"),
    };
    match named.map(|node| &node.form) {
        Some(Form::Text(id)) => id.clone(),
        _ => String::new(),
    }
}

/// A value as it is written.
pub(crate) fn written<'f>(node: &Node, file: &'f SourceFile) -> &'f str {
    file.text.get(node.extent.start..node.extent.end).unwrap_or_default()
}
