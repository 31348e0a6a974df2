//! The checker: a [`Policy`] compiles once into a [`Checker`], which turns each [`Post`] into a
//! [`Report`].
//!
//! Pure Rust. It reads no file, no clock and no page: time, place and audience reach it inside the
//! post, and sentences are elsewhere (`extension/_locales`): a finding carries message keys.

pub mod checker;
pub mod contacts;
pub mod context;
pub mod custom;
pub mod guidance;
mod json;
mod levels;
pub mod names;
mod order;
pub mod pattern;
pub mod places;
pub mod policy;
pub mod post;
pub mod report;
pub mod roster;
pub mod rule;
pub mod rules;
#[cfg(feature = "schema")]
pub mod schema;
pub mod school;
pub mod settings;
pub mod sink;
pub mod suppliers;
pub mod text;
pub mod time;
pub mod words_file;

pub use checker::Checker;
pub use policy::Policy;
pub use post::Post;
pub use report::{Finding, Report, Severity};
pub use settings::Settings;
