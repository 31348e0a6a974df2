//! What a phrase is a sign of. A rule that looks for wording names its cues in its wording file, the
//! text file beside it, each over its patterns.

macro_rules! cues {
    ($(#[doc = $doc:literal] $name:ident,)+) => {
        /// What a phrase is a sign of.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Cue { $(#[doc = $doc] $name),+ }

        impl Cue {
            /// Every cue, in the order of the wording files.
            pub(super) const ALL: &'static [Self] = &[$(Self::$name),+];
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/cues.rs"));
