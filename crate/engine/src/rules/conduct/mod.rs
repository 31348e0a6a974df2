//! Rules on conduct: what a post says of others, and of the writer.

pub mod abuse;
mod abusive_language;
mod allegation;
pub mod confidential;
mod copyright;
mod discriminatory_language;
mod endorsement;
mod grievance;
mod harassment_reply;
mod missing_disclaimer;
mod official_voice;
mod role_model;
pub mod safeguarding_concern;
mod tagging;
#[cfg(test)]
mod tests;
mod unsafe_link;
mod whistleblowing;

pub use abusive_language::AbusiveLanguage;
pub use allegation::Allegation;
pub use confidential::Confidential;
pub use copyright::Copyright;
pub use discriminatory_language::DiscriminatoryLanguage;
pub use endorsement::Endorsement;
pub use grievance::Grievance;
pub use harassment_reply::HarassmentReply;
pub use missing_disclaimer::MissingDisclaimer;
pub use official_voice::OfficialVoice;
pub use role_model::RoleModel;
pub use safeguarding_concern::SafeguardingConcern;
pub use tagging::Tagging;
pub use unsafe_link::UnsafeLink;
pub use whistleblowing::Whistleblowing;
