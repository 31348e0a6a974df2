//! King Edward VII, "Personal Use of Social Media Sites". Nothing is numbered; clauses go by their
//! headings, points and paragraphs are counted here.

use engine::guidance::Document;

use super::Reason::{Account, Background, General, Others, School};
use super::Surface::Policy;
use super::{Chapter, Guidance, because, later, outside, partly, point, rules};

pub(super) const GUIDANCE: Guidance = Guidance {
    document: Document::KingEdward,
    title: "Personal Use of Social Media Sites",
    chapters: &[
        Chapter {
            heading: "First page",
            clause: "First page",
            rows: &[point(
                "text",
                "Who gave and adopted the policy, and when it was reviewed.",
                outside(Background),
            )],
        },
        Chapter {
            heading: "Scope",
            clause: "Scope",
            rows: &[point(
                "text",
                "It binds staff, heads and, in part, governors.",
                outside(Background),
            )],
        },
        Chapter {
            heading: "Application of this policy to academy governors",
            clause: "Application to governors",
            rows: &[
                point(
                    "paragraph 1",
                    "Governors keep to its spirit.",
                    outside(Background),
                ),
                point(
                    "paragraph 2",
                    "Other procedures follow for them.",
                    outside(School),
                ),
            ],
        },
        Chapter {
            heading: "Purpose",
            clause: "Purpose",
            rows: &[
                point(
                    "paragraph 1",
                    "Safe use in education, and conduct in one’s own time.",
                    outside(Background),
                ),
                point(
                    "paragraph 2",
                    "A work account needs the principal’s leave.",
                    later(School, Policy),
                ),
                point(
                    "paragraph 3",
                    "What the policy protects from, when staff write about their work.",
                    outside(General),
                ),
                point(
                    "paragraph 4",
                    "It keeps staff from breaking laws on data, confidence, libel, harassment and copyright unawares.",
                    outside(General),
                ),
                point(
                    "paragraph 5",
                    "It means to warn, not to forbid; tell the principal of worries about others’ posts.",
                    outside(Background),
                ),
            ],
        },
        Chapter {
            heading: "Social media definition",
            clause: "Social Media Definition",
            rows: &[
                point(
                    "paragraph 1",
                    "What counts as social media.",
                    outside(Background),
                ),
                point(
                    "list",
                    "Profiles, blogs, forums, reviews, polls, uploads, likes, shares and comments all count.",
                    because(
                        Background,
                        "Words that are quoted or shared on are checked like the writer’s own; a like or a vote has no words.",
                    ),
                ),
            ],
        },
        Chapter {
            heading: "Professional use of social media",
            clause: "Professional Use of Social Media",
            rows: &[
                point(
                    "paragraph 1",
                    "Keep a professional presence apart from the personal one.",
                    later(Account, Policy),
                ),
                point(
                    "example 1",
                    "Separate Twitter accounts; those of the academy shared with the principal.",
                    later(Account, Policy),
                ),
                point(
                    "example 2",
                    "Professional Google accounts.",
                    outside(Account),
                ),
                point(
                    "guidance 1",
                    "Do not follow students back: it opens direct messages.",
                    partly(
                        &["recipient-flagged", "audience-flagged"],
                        "Following is a press that is not watched.",
                    ),
                ),
                point(
                    "guidance 2",
                    "Twitter is open to everyone.",
                    rules(&["audience-public"]),
                ),
                point(
                    "guidance 3",
                    "Facebook hardly keeps networks apart.",
                    outside(Account),
                ),
                point(
                    "guidance 4",
                    "Blogs share without contacts, and are moderated like the academy’s site.",
                    outside(School),
                ),
                point(
                    "note",
                    "Three kinds of presence: personal, endorsed by the academy, owned by it. Know which you use.",
                    because(
                        Account,
                        "The settings say which account is which, and every rule has a level for each kind.",
                    ),
                ),
                point(
                    "last paragraph",
                    "Ask for advice first, and for leave where it is needed.",
                    outside(School),
                ),
            ],
        },
        Chapter {
            heading: "Personal use of social media",
            clause: "Personal Use of Social Media",
            rows: &[
                point(
                    "paragraph 1",
                    "Keep to the e-safety policy.",
                    outside(General),
                ),
                point(
                    "paragraph 2",
                    "Misuse may be a crime, cost money and embarrass the academy.",
                    outside(General),
                ),
                point("paragraph 3", "It may end in dismissal.", outside(School)),
                point(
                    "paragraph 4",
                    "How misuse is investigated.",
                    outside(School),
                ),
                point(
                    "paragraph 5",
                    "Report others’ breaches to the principal.",
                    outside(Others),
                ),
            ],
        },
        Chapter {
            heading: "Employee responsibility",
            clause: "Employee Responsibility",
            rows: &[
                point(
                    "point 1",
                    "You answer for what you publish, likes and shares included; take it as permanent and open to all.",
                    partly(
                        &["audience-public"],
                        "Shared words are checked like the writer’s own; a like has no words.",
                    ),
                ),
                point(
                    "point 2",
                    "Everything may be traced to you, colleagues, the academy and parents.",
                    rules(&["workplace-hint"]),
                ),
                point(
                    "point 3",
                    "Private accounts without students as contacts, but for one’s own child or relatives.",
                    partly(
                        &["audience-flagged", "recipient-flagged"],
                        "Relatives are left out when the settings list them. Whether the account is private is its own setting.",
                    ),
                ),
                point(
                    "point 4",
                    "Nothing that shows who a student is.",
                    rules(&["pupil-name", "pupil-sensitive", "pupil-media"]),
                ),
                point(
                    "point 5",
                    "Posts and links must not get in the way of work.",
                    rules(&["working-hours"]),
                ),
                point(
                    "point 6",
                    "Students are not discussed.",
                    rules(&[
                        "pupil-mention",
                        "pupil-name",
                        "pupil-sensitive",
                        "safeguarding-concern",
                    ]),
                ),
                point(
                    "point 7",
                    "No photos or films of students or their homes.",
                    partly(
                        &["pupil-media", "photo-metadata"],
                        "What a picture shows is not looked at: the words, the place and the time are.",
                    ),
                ),
                point(
                    "point 8",
                    "Nothing, photos included, that harms the academy’s or the authority’s name.",
                    partly(
                        &["role-model", "grievance", "whistleblowing"],
                        "What a picture shows is not looked at.",
                    ),
                ),
                point(
                    "point 9",
                    "Your views are not the academy’s.",
                    rules(&["official-voice", "missing-disclaimer"]),
                ),
                point(
                    "point 10",
                    "No false or defamatory remarks on the academy, staff, students, families, suppliers or partners.",
                    rules(&["allegation", "parent-mention", "colleague-mention"]),
                ),
                point(
                    "point 11",
                    "Neither praise nor run down its suppliers, nor form ties that conflict.",
                    rules(&["endorsement"]),
                ),
                point(
                    "point 12",
                    "Equality and human rights; nothing offensive, obscene or discriminatory.",
                    rules(&[
                        "discriminatory-language",
                        "abusive-language",
                        "harassment-reply",
                    ]),
                ),
                point(
                    "point 13",
                    "Nothing confidential.",
                    rules(&["confidential"]),
                ),
                point(
                    "point 14",
                    "No pornography, nor links to it.",
                    partly(
                        &["unsafe-link"],
                        "Links are seen; what a picture shows is not.",
                    ),
                ),
                point(
                    "point 15",
                    "Nothing that makes liable, breaks copyright or invades privacy.",
                    rules(&["copyright", "personal-contact", "pupil-sensitive"]),
                ),
                point(
                    "last line",
                    "There may be more.",
                    because(
                        General,
                        "A school can add rules of its own in its policy file.",
                    ),
                ),
            ],
        },
        Chapter {
            heading: "Disciplinary action",
            clause: "Disciplinary Action",
            rows: &[
                point(
                    "paragraph 1",
                    "A breach, even one that others draw you into, may be misconduct.",
                    outside(School),
                ),
                point(
                    "paragraph 2",
                    "Online bullying goes by the Dignity at Work policy.",
                    partly(
                        &["harassment-reply"],
                        "The rule sends who is abused to the school; what follows is the school’s.",
                    ),
                ),
            ],
        },
        Chapter {
            heading: "Social media security",
            clause: "Social Media Security",
            rows: &[
                point(
                    "paragraph 1",
                    "Many can see where you work and with whom, and may recognise children.",
                    rules(&[
                        "school-name",
                        "workplace-hint",
                        "colleague-mention",
                        "pupil-name",
                    ]),
                ),
                point(
                    "paragraph 2",
                    "Students may find photos that embarrass; others may find where you live.",
                    partly(
                        &["personal-contact", "photo-metadata", "role-model"],
                        "What a picture shows is not looked at.",
                    ),
                ),
                point(
                    "paragraph 3",
                    "Consider the information first, and use the security settings.",
                    partly(
                        &["audience-public"],
                        "The settings themselves are the account’s.",
                    ),
                ),
            ],
        },
        Chapter {
            heading: "Monitoring the use of social media websites",
            clause: "Monitoring",
            rows: &[
                point(
                    "paragraph 1",
                    "Use may be monitored and breaches acted on.",
                    because(School, "Second Look reports to nobody but the writer."),
                ),
                point(
                    "paragraph 2",
                    "Good reasons to look: posting when one should be working, or against the policy.",
                    rules(&["working-hours", "location-school-hours"]),
                ),
            ],
        },
        Chapter {
            heading: "Employee groups and networks",
            clause: "Employee Groups",
            rows: &[point(
                "text",
                "Who makes a group answers for what is in it.",
                because(
                    Others,
                    "A post of one’s own in a group is checked like any other.",
                ),
            )],
        },
    ],
};
