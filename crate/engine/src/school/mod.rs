//! Forms of the school's name.

use crate::policy::School;

/// The forms of a school's name, ready to be looked for.
pub struct SchoolForms;

impl SchoolForms {
    /// Compiles the forms of a school's name.
    pub fn compile(_school: &School) -> Self {
        Self
    }
}
