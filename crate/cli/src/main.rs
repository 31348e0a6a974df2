//! Second Look at a terminal.

fn main() {}
