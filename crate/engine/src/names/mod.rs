//! Names of people.

use crate::policy::Policy;

/// The names of a policy, ready to be looked for.
pub struct Names;

impl Names {
    /// Compiles the names of a policy.
    pub fn compile(_policy: &Policy) -> Self {
        Self
    }
}
