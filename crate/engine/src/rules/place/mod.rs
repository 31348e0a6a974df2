//! Rules on where the writer is.
