//! ASCL, "Social Networking and Social Media – Guidance for Members": 25 numbered paragraphs.

use engine::guidance::Document;

use super::Reason::{Afterwards, Background, Judgement, Others, School};
use super::Surface::PastPosts;
use super::{Chapter, Guidance, clause, later, outside, partly, rules};

pub(super) const GUIDANCE: Guidance = Guidance {
    document: Document::Ascl,
    title: "Social Networking and Social Media – Guidance for Members",
    chapters: &[
        Chapter {
            heading: "Opening",
            clause: "",
            rows: &[clause(
                "paragraph 1",
                "Everyone, leaders included, should take simple precautions for themselves and their school.",
                outside(Background),
            )],
        },
        Chapter {
            heading: "Protect your professional reputation",
            clause: "",
            rows: &[
                clause(
                    "paragraph 2",
                    "Whatever is posted may become public and stay, whatever the settings; friends pass things on.",
                    partly(
                        &["audience-public"],
                        "How far friends carry a post nobody can see beforehand.",
                    ),
                ),
                clause(
                    "paragraph 3",
                    "Think before writing about the school, staff, pupils or parents, and about how it is worded.",
                    rules(&[
                        "school-name",
                        "workplace-hint",
                        "pupil-name",
                        "pupil-mention",
                        "pupil-sensitive",
                        "pupil-media",
                        "parent-mention",
                        "colleague-mention",
                        "grievance",
                        "abusive-language",
                    ]),
                ),
                clause(
                    "paragraph 4",
                    "Pictures, groups and likes say something about you; what lowers the school’s name may lead to discipline.",
                    partly(
                        &["role-model", "discriminatory-language"],
                        "What a picture shows is not looked at; joining a group or liking a page is no post.",
                    ),
                ),
            ],
        },
        Chapter {
            heading: "Choose your friends carefully",
            clause: "",
            rows: &[
                clause(
                    "paragraph 5",
                    "Consider who is a friend, and which friends can see what.",
                    rules(&["audience-flagged"]),
                ),
                clause(
                    "paragraph 6",
                    "Accept no requests on a personal account from pupils, past or present, or from parents.",
                    partly(
                        &["audience-flagged", "recipient-flagged"],
                        "Accepting a request is a press that is not watched; who is already among the contacts is \
                         found when something is posted.",
                    ),
                ),
            ],
        },
        Chapter {
            heading: "Privacy settings",
            clause: "",
            rows: &[
                clause(
                    "paragraph 7",
                    "Be in control of who sees the account; on Twitter, protect it.",
                    partly(
                        &["audience-public"],
                        "Making an account private is done in its settings.",
                    ),
                ),
                clause(
                    "paragraph 8",
                    "On Facebook share with friends only, limit further, look at the profile as others do; if unsure, count it as public.",
                    partly(
                        &["audience-public"],
                        "The settings themselves are the account’s.",
                    ),
                ),
                clause(
                    "paragraph 9",
                    "Remove or limit friends whose access could harm you, and assume that any post can become public.",
                    partly(
                        &["audience-flagged"],
                        "Removing a friend is done on the site.",
                    ),
                ),
                clause(
                    "paragraph 10",
                    "Comments on friends’ pages may be open to all, and what is shared is out of one’s hands.",
                    partly(
                        &["audience-public"],
                        "Where a site does not show who reads a comment, the card says that this was not checked.",
                    ),
                ),
                clause(
                    "paragraph 11",
                    "Strong passwords, logging out, nothing remembered on shared machines, a PIN on the phone.",
                    partly(
                        &["credentials"],
                        "Seen only where a password or PIN is written into a post.",
                    ),
                ),
                clause(
                    "paragraph 12",
                    "Good security may excuse a leak, but not of confidential matters of the school.",
                    partly(
                        &["confidential"],
                        "The security of the account is not seen.",
                    ),
                ),
            ],
        },
        Chapter {
            heading: "Manage what others post about you online",
            clause: "",
            rows: &[
                clause(
                    "paragraph 13",
                    "Search for your own name regularly, and know what the school monitors.",
                    later(Others, PastPosts),
                ),
                clause(
                    "paragraph 14",
                    "Others may post pictures with your name; untag yourself, ask for removal.",
                    partly(
                        &["tagging"],
                        "The rule asks of the writer what this paragraph wishes of others; what others post is not seen.",
                    ),
                ),
                clause(
                    "paragraph 15",
                    "Search engines can be asked to forget, with effort; the page itself stays.",
                    outside(Afterwards),
                ),
            ],
        },
        Chapter {
            heading: "Using email",
            clause: "",
            rows: &[clause(
                "paragraph 16",
                "School e-mail counts as public and needs professional words; private mail about work may count as work mail.",
                partly(
                    &["abusive-language"],
                    "Checked in web mail only, where the school or the writer has added its address.",
                ),
            )],
        },
        Chapter {
            heading: "Online harassment",
            clause: "",
            rows: &[
                clause(
                    "paragraph 17",
                    "It is often best not to answer abusive remarks and so give them more readers.",
                    rules(&["harassment-reply"]),
                ),
                clause(
                    "paragraph 18",
                    "The employer has a duty of care; ask the site to remove it first, then the employer to act.",
                    outside(Afterwards),
                ),
                clause(
                    "paragraph 19",
                    "The police may be another way, where it amounts to harassment.",
                    outside(Afterwards),
                ),
                clause(
                    "paragraph 20",
                    "What defamation is: words that lower someone in the eyes of right-minded people; plain abuse is not it.",
                    partly(
                        &["allegation"],
                        "The paragraph speaks of being defamed; the rule keeps the writer from doing it.",
                    ),
                ),
                clause(
                    "paragraph 21",
                    "Think of the publicity before deciding what to do.",
                    outside(Judgement),
                ),
            ],
        },
        Chapter {
            heading: "School and college policies",
            clause: "",
            rows: &[
                clause(
                    "paragraph 22",
                    "Policies should forbid private contact with students by personal e-mail, text or social media.",
                    rules(&["recipient-flagged", "personal-contact"]),
                ),
                clause(
                    "paragraph 23",
                    "Policies should say what contact is right where social media serve teaching.",
                    outside(School),
                ),
            ],
        },
        Chapter {
            heading: "Support and further information",
            clause: "",
            rows: &[
                clause(
                    "paragraph 24",
                    "The hotline, for members in difficulty over a post.",
                    outside(Afterwards),
                ),
                clause(
                    "paragraph 25",
                    "Articles and sites to read.",
                    outside(Background),
                ),
            ],
        },
    ],
};
