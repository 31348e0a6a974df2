//! Childnet, "Social media: a guide for teachers and professionals", with "The Nevers", which stand on
//! its first page. Nothing is numbered; clauses go by their headings, shortened where they are long.

use engine::guidance::Document;

use super::Reason::{Account, Afterwards, Background, Device, General, Others};
use super::Surface::{FriendLists, PastPosts, PrivacySettings};
use super::{Chapter, Guidance, clause, later, outside, partly, point, rules};

pub(super) const GUIDANCE: Guidance = Guidance {
    document: Document::Childnet,
    title: "Social media: a guide for teachers and professionals",
    chapters: &[
        Chapter {
            heading: "Protecting your professional reputation: “The Nevers”",
            clause: "The Nevers",
            rows: &[
                point(
                    "point 1",
                    "No private contact details to children, and no private talk with them outside school.",
                    rules(&["personal-contact", "recipient-flagged"]),
                ),
                point(
                    "point 2",
                    "No talk on social media about children, parents or colleagues, and nothing that runs the school down.",
                    rules(&[
                        "pupil-name",
                        "pupil-mention",
                        "pupil-sensitive",
                        "pupil-media",
                        "parent-mention",
                        "colleague-mention",
                        "abusive-language",
                        "allegation",
                        "grievance",
                    ]),
                ),
                point(
                    "point 3",
                    "Nothing that makes people doubt a role model, or harms one’s own name or the school’s.",
                    partly(
                        &["role-model", "abusive-language", "discriminatory-language"],
                        "What a picture shows is not looked at.",
                    ),
                ),
                point(
                    "point 4",
                    "No private contact with parents; declare the friendships there are.",
                    partly(
                        &["recipient-flagged", "audience-flagged"],
                        "Declared friends are left out when the settings list them; declaring is between staff and manager.",
                    ),
                ),
                point(
                    "point 5",
                    "Photograph children with the school’s camera only, and keep pictures on its network.",
                    partly(
                        &["pupil-media"],
                        "Which camera took it, and where it is kept, is not seen.",
                    ),
                ),
                point(
                    "point 6",
                    "No private phones or wearables where children are.",
                    outside(Device),
                ),
                point(
                    "point 7",
                    "Keep to the acceptable use policy and the code of conduct.",
                    outside(General),
                ),
            ],
        },
        Chapter {
            heading: "Introduction",
            clause: "Introduction",
            rows: &[
                point("text", "What the guide is for.", outside(Background)),
                point(
                    "note",
                    "Where to read about accounts for a school.",
                    outside(Background),
                ),
            ],
        },
        Chapter {
            heading: "Privacy settings",
            clause: "Privacy settings",
            rows: &[
                point(
                    "text",
                    "Think about what you share, for others may share it on; settings help.",
                    rules(&["audience-public"]),
                ),
                clause(
                    "Should I make all my social media accounts private?",
                    "A personal account private and under another name; a professional one may be public, and then anyone reads it.",
                    partly(
                        &["audience-public"],
                        "Making an account private is done in its settings.",
                    ),
                ),
                clause(
                    "Securing my personal information",
                    "Control how much of yourself a profile shows.",
                    partly(
                        &["personal-contact"],
                        "Words are checked as they are written into a profile; what it already shows is not read.",
                    ),
                ),
                clause(
                    "Customising who I share posts with",
                    "Choose friends or groups for each post.",
                    rules(&["audience-flagged"]),
                ),
                clause(
                    "Controlling who can contact me",
                    "A private account lets you accept or decline requests.",
                    later(Account, PrivacySettings),
                ),
                clause(
                    "Keeping your location private",
                    "A location is personal, need not be shared, and on a school trip must not be.",
                    rules(&["location-school-hours", "photo-metadata"]),
                ),
                clause(
                    "Tagging",
                    "A tag brings a wider audience; approve tags first.",
                    partly(
                        &["tagging"],
                        "Approving the tags that others set is done in the account’s settings.",
                    ),
                ),
                point(
                    "link",
                    "Where to read about each site’s settings.",
                    outside(Background),
                ),
                point(
                    "case: holiday photos",
                    "A pupil has passed on your photos: keep evidence, tell the school, find the source, get help.",
                    later(Afterwards, PastPosts),
                ),
            ],
        },
        Chapter {
            heading: "Managing your professional reputation",
            clause: "Managing your professional reputation",
            rows: &[
                clause(
                    "Search and search again",
                    "Search for yourself; on finding upset, save it, tell the school, do not answer, report it.",
                    partly(
                        &["harassment-reply"],
                        "Searching for oneself is not done in a compose box.",
                    ),
                ),
                point(
                    "top tip",
                    "Search by name and place, then by variants and nicknames.",
                    outside(Others),
                ),
                point(
                    "important",
                    "Look at the settings again from time to time; if unsure, count everything as public.",
                    later(Account, PrivacySettings),
                ),
                clause(
                    "Think before you post",
                    "Photos, jokes, answers, likes and hashtags may harm your name or the school’s.",
                    partly(
                        &["role-model", "abusive-language", "discriminatory-language"],
                        "What a picture shows, and whether a joke may hurt, is for the writer to weigh; a like is no post.",
                    ),
                ),
                point(
                    "friends and family",
                    "Talk with those who share everything.",
                    outside(Others),
                ),
            ],
        },
        Chapter {
            heading: "Inappropriate content on social media involving young people from my school",
            clause: "Inappropriate content",
            rows: &[
                point(
                    "paragraph 1",
                    "Tell the school: its safeguarding lead about bullying and self-harm, its leaders about abuse; keep evidence.",
                    rules(&["safeguarding-concern", "harassment-reply"]),
                ),
                point(
                    "paragraph 2",
                    "What may be sexting goes to the safeguarding lead at once.",
                    rules(&["safeguarding-concern"]),
                ),
            ],
        },
        Chapter {
            heading: "Responding to friend or follower requests from pupils",
            clause: "Friend or follower requests",
            rows: &[
                point(
                    "current pupils",
                    "Decline; talk to leaders or block if they keep coming.",
                    partly(
                        &["audience-flagged", "recipient-flagged"],
                        "A request is not seen; pupils who are already contacts are found when something is posted.",
                    ),
                ),
                point(
                    "under 13",
                    "Ask whether their parents know.",
                    outside(Others),
                ),
                point(
                    "former pupils",
                    "Better not to accept them either: they know those who are still there.",
                    partly(
                        &["audience-flagged", "recipient-flagged"],
                        "A request is not seen.",
                    ),
                ),
                point(
                    "case: a colleague who is a parent",
                    "Follow the policy; parents may see you through them; decline kindly.",
                    later(Others, FriendLists),
                ),
            ],
        },
        Chapter {
            heading: "Further information",
            clause: "Further information",
            rows: &[point(
                "links",
                "Sites, a helpline and a guide on sexting.",
                outside(Background),
            )],
        },
    ],
};
