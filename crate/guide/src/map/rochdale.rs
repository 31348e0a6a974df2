//! Rochdale, "Guidance on the use of social networking": seven sections and an appendix. The sections
//! number neither paragraphs nor points, so these are counted here.

use engine::guidance::Document;

use super::Reason::{Afterwards, Background, General, Others, School};
use super::Surface::PastPosts;
use super::{Chapter, Guidance, clause, later, outside, partly, point, rules};

pub(super) const GUIDANCE: Guidance = Guidance {
    document: Document::Rochdale,
    title: "Guidance on the use of social networking, for all school based staff employed in schools maintained by Rochdale LA",
    chapters: &[
        Chapter {
            heading: "1. Introduction",
            clause: "section 1",
            rows: &[
                point(
                    "paragraph 1",
                    "Social networking is part of life.",
                    outside(Background),
                ),
                point(
                    "paragraph 2",
                    "What staff post, and what is posted about them, must not harm their name or the school’s.",
                    outside(General),
                ),
                point(
                    "paragraph 3",
                    "Keep boundaries and follow the code of conduct online as offline.",
                    outside(General),
                ),
                point(
                    "paragraph 4",
                    "Public trust in the school, inside and outside work; what these guidelines are for.",
                    outside(General),
                ),
                point(
                    "paragraph 5",
                    "Policies are reviewed for their effect on equality.",
                    outside(School),
                ),
                point(
                    "paragraph 6",
                    "Whom to tell about such effects, or of the need for another format.",
                    outside(Background),
                ),
            ],
        },
        Chapter {
            heading: "2. Maintaining professional standards online",
            clause: "section 2",
            rows: &[
                point(
                    "paragraph 1",
                    "Consider what is made public; it may never be removed.",
                    rules(&["audience-public"]),
                ),
                point(
                    "paragraph 2",
                    "Behave responsibly and stay safe.",
                    partly(
                        &["role-model"],
                        "What shows in the words of a post is seen; the rest of a person’s conduct is not.",
                    ),
                ),
                point(
                    "paragraph 3",
                    "Professional standards, the Teachers’ Standards among them, hold online.",
                    outside(General),
                ),
            ],
        },
        Chapter {
            heading: "3. Legal framework",
            clause: "section 3",
            rows: &[
                point(
                    "opening",
                    "What is illegal offline is illegal online.",
                    outside(Background),
                ),
                clause(
                    "section 3, Libel",
                    "An untrue statement that harms a name may be answered in court, on one’s own page by others too.",
                    partly(
                        &["allegation"],
                        "Whether a statement is true is not known; what others write on one’s page is not seen.",
                    ),
                ),
                clause(
                    "section 3, Copyright",
                    "Nobody else’s pictures, texts, software or files without leave.",
                    partly(
                        &["copyright"],
                        "Signs in the words and links are seen; whose a picture is, is not.",
                    ),
                ),
                clause(
                    "section 3, Data Protection",
                    "No personal data of others, unless duty and written permission allow it.",
                    rules(&[
                        "pupil-name",
                        "pupil-sensitive",
                        "pupil-mention",
                        "parent-mention",
                        "colleague-mention",
                        "personal-contact",
                        "confidential",
                    ]),
                ),
                clause(
                    "section 3, Obscene material",
                    "Nothing obscene, ever: it is a crime.",
                    partly(
                        &["abusive-language", "role-model", "unsafe-link"],
                        "What a picture shows is not looked at.",
                    ),
                ),
            ],
        },
        Chapter {
            heading: "4. Online contact with children and young people",
            clause: "section 4",
            rows: &[
                point(
                    "paragraph 1",
                    "Avoid contact that could be taken wrongly; grooming and false allegations are the risks.",
                    rules(&["recipient-flagged"]),
                ),
                point(
                    "paragraph 2",
                    "No contact with pupils and former pupils on social networking sites.",
                    rules(&["recipient-flagged"]),
                ),
                point(
                    "paragraph 3",
                    "No personal information to children, no friendship with those in one’s trust, nor best with parents; know whom one talks to; report attempts.",
                    partly(
                        &["audience-flagged", "recipient-flagged", "personal-contact"],
                        "An attempt by a child to make contact is not seen.",
                    ),
                ),
                point(
                    "paragraph 4",
                    "Wrong conduct is investigated.",
                    outside(School),
                ),
            ],
        },
        Chapter {
            heading: "5. Online bullying and harassment",
            clause: "section 5",
            rows: &[
                point(
                    "paragraph 1",
                    "What online bullying is, for adults too.",
                    outside(Background),
                ),
                point(
                    "paragraph 2",
                    "Bullying and harassment are not accepted, online or off.",
                    rules(&["abusive-language", "discriminatory-language"]),
                ),
                point(
                    "paragraph 3",
                    "Those who are bullied find help with their union and the head.",
                    rules(&["harassment-reply"]),
                ),
                point(
                    "paragraph 4",
                    "Complaints go by the Dignity at Work policy.",
                    outside(Afterwards),
                ),
            ],
        },
        Chapter {
            heading: "6. Roles and responsibilities",
            clause: "section 6",
            rows: &[
                point(
                    "paragraph 1",
                    "Everyone answers for their own behaviour online.",
                    outside(General),
                ),
                point(
                    "paragraph 2",
                    "Harm to the school’s name may be misconduct.",
                    outside(General),
                ),
                point(
                    "paragraph 3",
                    "Bullying, or a breach of the Equality Act, may cost the job.",
                    rules(&["discriminatory-language", "abusive-language"]),
                ),
                point(
                    "paragraph 4",
                    "Volunteers and supply teachers are held to the same.",
                    outside(General),
                ),
                point(
                    "paragraph 5",
                    "Heads see to it that staff, pupils and parents know what is expected.",
                    outside(School),
                ),
                point(
                    "paragraph 6",
                    "The head and governors have the policies and look into complaints.",
                    outside(School),
                ),
            ],
        },
        Chapter {
            heading: "7. Further information and contact details",
            clause: "section 7",
            rows: &[
                point(
                    "documents",
                    "Related policies, whistleblowing among them.",
                    outside(Background),
                ),
                point(
                    "contacts",
                    "Whom to ask at Schools HR.",
                    outside(Background),
                ),
            ],
        },
        Chapter {
            heading: "Appendix 1. Safer use of social networking",
            clause: "Appendix 1",
            rows: &[
                point(
                    "point 1",
                    "Think of the profession before posting; what was funny may embarrass, and may stay.",
                    partly(
                        &["role-model", "audience-public"],
                        "What a picture shows, and whether a joke is one, is for the writer to weigh.",
                    ),
                ),
                point(
                    "point 2",
                    "Be careful with birth dates, home addresses and the like.",
                    rules(&["personal-contact"]),
                ),
                point(
                    "point 3",
                    "No private number or address to pupils.",
                    rules(&["personal-contact"]),
                ),
                point(
                    "point 4",
                    "Search for yourself and have things removed.",
                    later(Others, PastPosts),
                ),
                point(
                    "point 5",
                    "Let only friends see and comment; friends’ pages may be open.",
                    partly(
                        &["audience-public"],
                        "The settings themselves are the account’s.",
                    ),
                ),
                point(
                    "point 6",
                    "Friends may tag you; ask them not to, and untag yourself.",
                    partly(
                        &["tagging"],
                        "The writer’s own tags of others are seen; those by others are not.",
                    ),
                ),
                point(
                    "point 7",
                    "Keep work and private life apart; raise no grievances online, as a parent of the school either.",
                    rules(&["grievance"]),
                ),
                point(
                    "point 8",
                    "No friend requests and no talk with pupils, former pupils or parents; block them as followers.",
                    partly(
                        &["audience-flagged", "recipient-flagged"],
                        "Accepting and blocking are presses that are not watched.",
                    ),
                ),
                point(
                    "point 9",
                    "Do not say where you work, nor speak of the school.",
                    rules(&["school-name", "workplace-hint"]),
                ),
                point(
                    "point 10",
                    "Strong passwords, never shared; log out; keep devices from children.",
                    partly(
                        &["credentials"],
                        "Only the sharing of a password in a post is seen.",
                    ),
                ),
                point(
                    "point 11",
                    "Take no part in offensive, abusive or defamatory talk about colleagues, pupils, parents or the school.",
                    rules(&[
                        "abusive-language",
                        "discriminatory-language",
                        "allegation",
                        "colleague-mention",
                        "parent-mention",
                        "pupil-mention",
                        "harassment-reply",
                    ]),
                ),
                point(
                    "point 12",
                    "Make plain that a view is your own.",
                    rules(&["missing-disclaimer", "official-voice"]),
                ),
                point(
                    "point 13",
                    "Keep to the codes of conduct and policies.",
                    outside(General),
                ),
                point(
                    "point 14",
                    "Give nothing confidential away.",
                    rules(&["confidential", "safeguarding-concern"]),
                ),
                point(
                    "point 15",
                    "No private use in working hours.",
                    rules(&["working-hours", "location-school-hours"]),
                ),
                point(
                    "point 16",
                    "No photos or films from school without written permission.",
                    partly(
                        &["pupil-media", "photo-metadata"],
                        "What a picture shows is not looked at: the words, the place and the time are.",
                    ),
                ),
                point(
                    "point 17",
                    "When bullied, keep the evidence and report it; keep nothing obscene.",
                    rules(&["harassment-reply"]),
                ),
                point(
                    "point 18",
                    "Your online name counts for your career.",
                    outside(General),
                ),
            ],
        },
    ],
};
