//! The checker: a [`Policy`](policy::Policy) compiles once into a [`Checker`], which turns each
//! [`Post`] into a [`Report`].
//!
//! Pure Rust. It reads no file, no clock and no page: time, place and audience reach it inside the
//! post, and sentences are elsewhere (`extension/_locales`): a finding carries message keys.

pub mod post;
pub mod report;

pub use post::Post;
pub use report::{Finding, Report, Severity};
