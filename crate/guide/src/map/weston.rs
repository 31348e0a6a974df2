//! Weston All Saints, "Social Media Policy". Sections 1 and 2 number their clauses; the rest goes by
//! headings, and its points and paragraphs are counted here. It is the longest of the five, and so is
//! this table: it stays in one piece, to be read beside the document.

use engine::guidance::Document;

use super::Reason::{
    Account, Afterwards, Background, Device, Elsewhere, General, Judgement, Others, School,
};
use super::Surface::{FriendLists, PastPosts, Policy, PrivacySettings};
use super::{Chapter, Guidance, clause, later, outside, partly, point, rules};

pub(super) const GUIDANCE: Guidance = Guidance {
    document: Document::Weston,
    title: "Social Media Policy at Weston All Saints C of E Primary School",
    chapters: &[
        Chapter {
            heading: "First page and introduction",
            clause: "Introduction",
            rows: &[
                point(
                    "first page",
                    "Who approved the policy, and when.",
                    outside(Background),
                ),
                point(
                    "paragraph 1",
                    "What social media are; some games and video sites too.",
                    outside(Background),
                ),
                point("paragraph 2", "They have their uses.", outside(Background)),
                point(
                    "paragraph 3",
                    "Remote lessons in the pandemic.",
                    outside(Background),
                ),
            ],
        },
        Chapter {
            heading: "1.1 Aims and objectives",
            clause: "1.1",
            rows: &[
                clause(
                    "1.1.1",
                    "Staff, parents and pupils are to use social media, safely; six aims.",
                    outside(Background),
                ),
                clause(
                    "1.1.2",
                    "Where the policy does not fit, staff tell the head what they did and why.",
                    outside(General),
                ),
                clause("1.1.3", "It takes account of the law.", outside(Background)),
                point(
                    "after 1.1.3",
                    "The principles hold for every medium, at work and at home, on any device; use common sense.",
                    outside(General),
                ),
                point(
                    "points 1 to 5",
                    "Whom and what it covers: private posts too, where they touch the school’s name.",
                    outside(Background),
                ),
            ],
        },
        Chapter {
            heading: "1.2 Scope, 1.3 Status",
            clause: "",
            rows: &[
                clause(
                    "1.2.1",
                    "All adults who work in the school; parts are for parents.",
                    outside(Background),
                ),
                clause(
                    "1.2.2",
                    "“Pupils” are all pupils, those over 18 too.",
                    outside(Background),
                ),
                clause(
                    "1.2.3",
                    "Other policies come first in their own matters, such as allegations.",
                    outside(Background),
                ),
                clause(
                    "1.3.1",
                    "It stands beside safeguarding policies and codes of conduct.",
                    outside(Background),
                ),
            ],
        },
        Chapter {
            heading: "1.4 Principles",
            clause: "1.4",
            rows: &[
                point(
                    "point 1",
                    "Do nothing that makes people doubt your intentions.",
                    outside(General),
                ),
                point("point 2", "Work openly.", outside(General)),
                point("point 3", "Keep reviewing what you do.", outside(General)),
            ],
        },
        Chapter {
            heading: "2.1 Communication with children",
            clause: "",
            rows: &[
                clause(
                    "2.1.1",
                    "Pupils need to explore the digital world; the risk lies in behaviour.",
                    outside(Background),
                ),
                clause(
                    "2.1.2",
                    "Set safe habits online, by the guidelines.",
                    outside(General),
                ),
                clause(
                    "2.1.3",
                    "Talk with pupils within clear professional boundaries.",
                    rules(&["recipient-flagged"]),
                ),
                clause(
                    "2.1.4",
                    "Ask pupils for no personal information; nothing that could look like grooming.",
                    partly(
                        &["recipient-flagged"],
                        "That a message goes to a pupil is seen; what it asks of them is for a person to judge.",
                    ),
                ),
                clause(
                    "2.1.5",
                    "No private contact details to pupils; do not answer, and report, if they write.",
                    rules(&["personal-contact", "recipient-flagged"]),
                ),
                clause(
                    "2.1.6",
                    "Keep to the national guidance on behaviour.",
                    outside(General),
                ),
                clause(
                    "2.1.7",
                    "Keep to the school’s policies, on parents too.",
                    outside(General),
                ),
            ],
        },
        Chapter {
            heading: "2.2 Overview and expectations",
            clause: "",
            rows: &[
                clause(
                    "2.2.1",
                    "High standards of conduct, outside work too.",
                    partly(
                        &["role-model"],
                        "What shows in the words of a post is seen; the rest of a person’s conduct is not.",
                    ),
                ),
                clause(
                    "2.2.2",
                    "Who departs from the policy may be judged unfit to work with children.",
                    outside(General),
                ),
                clause(
                    "2.2.3",
                    "Keep boundaries; report and record incidents.",
                    outside(General),
                ),
                clause(
                    "2.2.4",
                    "There is an acceptable use policy.",
                    outside(Background),
                ),
            ],
        },
        Chapter {
            heading: "2.3 Safer online behaviour",
            clause: "",
            rows: &[
                clause(
                    "2.3.1",
                    "Well-kept personal information is misused less.",
                    outside(Background),
                ),
                clause(
                    "2.3.2",
                    "Addresses and phone numbers on social sites let pupils and thieves in.",
                    rules(&["personal-contact"]),
                ),
                clause(
                    "2.3.3",
                    "On joining the school, go through what one’s sites show.",
                    later(Others, PastPosts),
                ),
                clause(
                    "2.3.4",
                    "No contact with pupils but for work.",
                    rules(&["recipient-flagged", "audience-flagged"]),
                ),
                clause(
                    "2.3.5",
                    "Give out no personal details.",
                    rules(&["personal-contact"]),
                ),
                clause(
                    "2.3.6",
                    "Only the school’s equipment and services for work.",
                    outside(Device),
                ),
                clause(
                    "2.3.7",
                    "Keep to the acceptable use policy.",
                    outside(General),
                ),
                clause(
                    "2.3.8",
                    "Nothing that harms the school’s or the trust’s name.",
                    outside(General),
                ),
                clause(
                    "2.3.9",
                    "Nothing confidential about the school, its staff, its pupils or the public.",
                    rules(&[
                        "confidential",
                        "pupil-name",
                        "pupil-sensitive",
                        "pupil-mention",
                        "safeguarding-concern",
                    ]),
                ),
                clause(
                    "2.3.10",
                    "Beware of defaming; accusing staff, pupils or others of the school may have consequences.",
                    rules(&["allegation"]),
                ),
                clause(
                    "2.3.11",
                    "Keep to equality law online.",
                    rules(&["discriminatory-language"]),
                ),
                clause(
                    "2.3.12",
                    "Nothing derogatory or offensive, or that reflects badly on a professional.",
                    rules(&["abusive-language", "discriminatory-language", "role-model"]),
                ),
                clause(
                    "2.3.13",
                    "Let no profile show the profession or the school.",
                    rules(&["school-name", "workplace-hint"]),
                ),
            ],
        },
        Chapter {
            heading: "2.4 Protection of personal information",
            clause: "",
            rows: &[
                clause(
                    "2.4.1",
                    "Never share log-ins or passwords.",
                    rules(&["credentials"]),
                ),
                clause(
                    "2.4.2",
                    "Keep private numbers private.",
                    rules(&["personal-contact"]),
                ),
                clause(
                    "2.4.3",
                    "No private e-mail address to pupils or parents.",
                    rules(&["personal-contact"]),
                ),
                clause(
                    "2.4.4",
                    "Know who may see one’s pages, and how to limit it.",
                    rules(&["audience-flagged", "audience-public"]),
                ),
                clause(
                    "2.4.5",
                    "No private use of the school’s equipment.",
                    outside(Device),
                ),
                clause(
                    "2.4.6",
                    "No contact with pupils or parents from one’s own phone.",
                    partly(
                        &["recipient-flagged"],
                        "Messages in a browser are seen; calls and apps on a phone are not.",
                    ),
                ),
            ],
        },
        Chapter {
            heading: "2.5 Communication between pupils and adults working in school",
            clause: "",
            rows: &[
                clause(
                    "2.5.1",
                    "The school gives a phone and an address for trips; no private ones to pupils or parents.",
                    rules(&["personal-contact"]),
                ),
                clause(
                    "2.5.2",
                    "Neither ask for nor answer personal information from a pupil.",
                    partly(
                        &["recipient-flagged"],
                        "That a message goes to a pupil is seen; what it asks of them is for a person to judge.",
                    ),
                ),
                clause(
                    "2.5.3",
                    "Be open and careful, so that nothing can be mistaken.",
                    outside(Judgement),
                ),
                clause(
                    "2.5.4",
                    "No private contact details to pupils without leave.",
                    rules(&["personal-contact"]),
                ),
                clause(
                    "2.5.5",
                    "E-mail or messages between staff and pupil outside the rules may be investigated.",
                    rules(&["recipient-flagged"]),
                ),
            ],
        },
        Chapter {
            heading: "2.6 Social contact",
            clause: "",
            rows: &[
                clause(
                    "2.6.1",
                    "No social contact with pupils online.",
                    rules(&["recipient-flagged", "audience-flagged"]),
                ),
                clause(
                    "2.6.2",
                    "Where families and friends overlap, tell the head.",
                    later(Elsewhere, FriendLists),
                ),
                clause(
                    "2.6.3",
                    "Contacts that nobody knows of may be taken for grooming.",
                    rules(&["audience-flagged"]),
                ),
            ],
        },
        Chapter {
            heading: "2.7 Access to inappropriate images and internet usage",
            clause: "",
            rows: &[
                clause(
                    "2.7.1",
                    "Nothing excuses indecent images of children.",
                    outside(Elsewhere),
                ),
                clause(
                    "2.7.2",
                    "No pornography on school equipment, nor brought in.",
                    outside(Elsewhere),
                ),
                clause(
                    "2.7.3",
                    "Keep pupils from unfit images and links; keep passwords to oneself.",
                    rules(&["unsafe-link", "credentials"]),
                ),
                clause(
                    "2.7.4",
                    "Indecent images that are found go to the police and the LADO.",
                    outside(Afterwards),
                ),
                clause(
                    "2.7.5",
                    "Other unfit material that is found goes to HR or the LADO.",
                    outside(Afterwards),
                ),
            ],
        },
        Chapter {
            heading: "2.8 Online bullying",
            clause: "",
            rows: &[
                clause("2.8.1", "What online bullying is.", outside(Background)),
                clause(
                    "2.8.2",
                    "Guarding personal information is the best protection.",
                    rules(&["personal-contact"]),
                ),
                clause(
                    "2.8.3",
                    "Keep records of abuse; delete nothing.",
                    rules(&["harassment-reply"]),
                ),
                clause(
                    "2.8.4",
                    "Union, colleagues and a helpline give support.",
                    outside(Afterwards),
                ),
                clause(
                    "2.8.5",
                    "Report all online bullying to the head.",
                    rules(&["harassment-reply"]),
                ),
            ],
        },
        Chapter {
            heading: "Section 3. Legislation and links with other policies",
            clause: "Section 3",
            rows: &[
                point(
                    "lists",
                    "The laws and policies that it goes with.",
                    outside(Background),
                ),
                point(
                    "last paragraph",
                    "All staff must keep to it.",
                    outside(General),
                ),
            ],
        },
        Chapter {
            heading: "Professional communications: roles, responsibilities and procedures",
            clause: "Roles",
            rows: &[
                point(
                    "SLT",
                    "Leaders train, decide, investigate and approve accounts (eight points).",
                    outside(School),
                ),
                point(
                    "administrator",
                    "Who looks after the school’s accounts (four points).",
                    outside(School),
                ),
                point(
                    "staff, points 1 and 2",
                    "Know the policy; come to training.",
                    outside(General),
                ),
                point(
                    "staff, point 3",
                    "Keep what one posted for the school up to date.",
                    later(Afterwards, PastPosts),
                ),
                point(
                    "staff, point 4",
                    "A disclaimer on a private account that names the school.",
                    rules(&["missing-disclaimer"]),
                ),
            ],
        },
        Chapter {
            heading: "Process for creating new accounts",
            clause: "New accounts",
            rows: &[
                point(
                    "paragraph 1",
                    "A school account needs a case made for it (five questions).",
                    outside(School),
                ),
                point(
                    "paragraph 2",
                    "Leaders approve it, and train who runs it.",
                    later(School, Policy),
                ),
            ],
        },
        Chapter {
            heading: "Behaviour guidelines for staff",
            clause: "Behaviour Guidelines for staff",
            rows: &[
                point("point 1", "Keep to the policies.", outside(General)),
                point(
                    "point 2",
                    "Be respectful; infringe nobody’s privacy; no ill-considered remarks on staff; keep confidence, after leaving too; no gain from school accounts.",
                    partly(
                        &[
                            "colleague-mention",
                            "parent-mention",
                            "abusive-language",
                            "confidential",
                            "endorsement",
                        ],
                        "Private gain is seen only where a listed supplier is praised.",
                    ),
                ),
                point(
                    "point 3",
                    "Say who you are; nothing anonymous about the school.",
                    outside(Account),
                ),
                point(
                    "point 4",
                    "When a journalist writes, follow the media policy first.",
                    rules(&["recipient-flagged"]),
                ),
                point(
                    "point 5",
                    "Defamation, discrimination, harassment, breaches of data or copyright are taken seriously.",
                    rules(&[
                        "allegation",
                        "discriminatory-language",
                        "abusive-language",
                        "confidential",
                        "copyright",
                    ]),
                ),
                point(
                    "point 6",
                    "Use at work may be monitored; too much of it may have consequences.",
                    rules(&["working-hours", "location-school-hours"]),
                ),
                point(
                    "point 7",
                    "What the school does about breaches.",
                    outside(School),
                ),
            ],
        },
        Chapter {
            heading: "Legal considerations",
            clause: "Legal considerations",
            rows: &[
                point(
                    "point 1",
                    "Mind copyright, and ask for leave.",
                    rules(&["copyright"]),
                ),
                point(
                    "point 2",
                    "Mind data protection and confidence.",
                    rules(&["confidential", "personal-contact", "photo-metadata"]),
                ),
            ],
        },
        Chapter {
            heading: "Handling abuse",
            clause: "Handling abuse",
            rows: &[
                point(
                    "point 1",
                    "For the school: answer offence quickly and with tact.",
                    outside(Judgement),
                ),
                point(
                    "point 2",
                    "Where talk turns offensive: block, report or delete, and say why.",
                    rules(&["harassment-reply"]),
                ),
                point(
                    "point 3",
                    "Abuse by colleagues is reported by the school’s procedure.",
                    rules(&["harassment-reply"]),
                ),
            ],
        },
        Chapter {
            heading: "Tone",
            clause: "Tone",
            rows: &[point(
                "text",
                "Engaging, conversational, informative, friendly, and professional.",
                outside(Judgement),
            )],
        },
        Chapter {
            heading: "Use of images",
            clause: "Use of images",
            rows: &[
                point(
                    "point 1",
                    "Ask for permission; respect a no.",
                    partly(
                        &["pupil-media", "tagging"],
                        "Whether somebody was asked is not known.",
                    ),
                ),
                point(
                    "point 2",
                    "Pictures of pupils only on accounts that the school owns.",
                    partly(
                        &["pupil-media", "photo-metadata"],
                        "What a picture shows is not looked at: the words, the place and the time are.",
                    ),
                ),
                point(
                    "point 3",
                    "On school accounts: fit to share, no ridicule, nobody from the no-publication list.",
                    partly(
                        &["pupil-media"],
                        "A listed pupil is found by name or tag; how a picture looks is for a person to judge.",
                    ),
                ),
                point(
                    "point 4",
                    "Delete at once a picture that could be misused.",
                    outside(Device),
                ),
            ],
        },
        Chapter {
            heading: "Personal use of social media",
            clause: "Personal Use",
            rows: &[
                point(
                    "staff, point 1",
                    "A private account that shows the school says that it does not speak for it.",
                    rules(&["missing-disclaimer", "official-voice"]),
                ),
                point(
                    "staff, point 2",
                    "What does not touch the school is not covered.",
                    outside(Background),
                ),
                point(
                    "staff, point 3",
                    "Too much private use in school may have consequences.",
                    rules(&["working-hours", "location-school-hours"]),
                ),
                point(
                    "staff, point 4",
                    "Reasonable private use is allowed.",
                    outside(Background),
                ),
                point(
                    "staff, point 5",
                    "Would you want pupils, colleagues or an employer to read it? If in doubt, don’t.",
                    rules(&["audience-public"]),
                ),
                point(
                    "staff, point 6",
                    "Parents, pupils and colleagues can see what you do online.",
                    rules(&["audience-public"]),
                ),
                point("staff, point 7", "Keep to the policies.", outside(General)),
                point(
                    "pupils, point 1",
                    "Staff neither follow nor talk to pupils, present or past, from private accounts.",
                    partly(
                        &["recipient-flagged", "audience-flagged"],
                        "Following is a press that is not watched.",
                    ),
                ),
                point(
                    "pupils, points 2 to 4",
                    "What pupils learn, and how their posts are dealt with.",
                    outside(School),
                ),
                point(
                    "parents, points 1 to 4",
                    "What parents are told, and how their posts are dealt with.",
                    outside(School),
                ),
            ],
        },
        Chapter {
            heading: "Monitoring posts about the school",
            clause: "Monitoring posts",
            rows: &[
                point(
                    "paragraph 1",
                    "Look on the internet for posts about the school.",
                    outside(School),
                ),
                point(
                    "paragraph 2",
                    "Answer comments by a set procedure.",
                    outside(School),
                ),
            ],
        },
        Chapter {
            heading: "Safeguarding",
            clause: "Safeguarding",
            rows: &[
                point(
                    "risks",
                    "Bullying, grooming, unfit material, violence and self-harm.",
                    outside(Background),
                ),
                point(
                    "step 1",
                    "Use nothing to find or meet a child.",
                    outside(Elsewhere),
                ),
                point(
                    "step 2",
                    "Messages, photos and information keep to the policies.",
                    outside(General),
                ),
            ],
        },
        Chapter {
            heading: "Reporting safeguarding concerns",
            clause: "Reporting safeguarding concerns",
            rows: &[
                point(
                    "point 1",
                    "Tell the safeguarding lead or a deputy.",
                    rules(&["safeguarding-concern"]),
                ),
                point(
                    "point 2",
                    "Tell them at once.",
                    rules(&["safeguarding-concern"]),
                ),
                point(
                    "point 3",
                    "Report abuse of oneself on a work account.",
                    rules(&["harassment-reply"]),
                ),
            ],
        },
        Chapter {
            heading: "Reporting, responding and recording cyberbullying incidents",
            clause: "Cyberbullying incidents",
            rows: &[
                point(
                    "paragraph 1",
                    "Never engage; report what is wrong or hurtful to the leaders.",
                    rules(&["harassment-reply"]),
                ),
                point(
                    "paragraph 2",
                    "Keep records, with time and address.",
                    rules(&["harassment-reply"]),
                ),
            ],
        },
        Chapter {
            heading: "Action by employer: inappropriate use of social media",
            clause: "Action by employer",
            rows: &[point(
                "paragraphs 1 to 6",
                "How leaders investigate, have things removed, go to the police and support staff.",
                outside(School),
            )],
        },
        Chapter {
            heading: "2. Publication of information, 5. Review of policy, revision history",
            clause: "Publication and review",
            rows: &[point(
                "text",
                "Where the policy is published, when it is reviewed, its versions.",
                outside(Background),
            )],
        },
        Chapter {
            heading: "Appendix 1. Managing your personal use of social media",
            clause: "Appendix 1, personal use",
            rows: &[
                point(
                    "point 1",
                    "Nothing on social media is private.",
                    rules(&["audience-public"]),
                ),
                point(
                    "point 2",
                    "Work and private life blur; no school logo or branding on private accounts.",
                    partly(
                        &["school-name", "workplace-hint"],
                        "Names and addresses are seen; a logo in a picture is not.",
                    ),
                ),
                point(
                    "point 3",
                    "Check and test the settings.",
                    later(Account, PrivacySettings),
                ),
                point(
                    "point 4",
                    "Keep an eye on your traces.",
                    later(Others, PastPosts),
                ),
                point(
                    "point 5",
                    "Keep personal information private.",
                    rules(&["personal-contact"]),
                ),
                point(
                    "point 6",
                    "Review your contacts regularly.",
                    partly(
                        &["audience-flagged"],
                        "The friend lists in the settings show which flagged people are among them.",
                    ),
                ),
                point(
                    "point 7",
                    "Consider how far, to whom and for how long a post goes.",
                    rules(&["audience-public"]),
                ),
                point(
                    "point 8",
                    "Criticise politely.",
                    rules(&["abusive-language"]),
                ),
                point(
                    "point 9",
                    "Be in charge of your pictures and of tags.",
                    partly(&["tagging"], "Tags that others set are not seen."),
                ),
                point(
                    "point 10",
                    "Know how to report a problem.",
                    outside(Afterwards),
                ),
            ],
        },
        Chapter {
            heading: "Appendix 1. Managing school accounts: the Do’s",
            clause: "Appendix 1, Do’s",
            rows: &[
                point(
                    "point 1",
                    "Ask a leader before anything contentious.",
                    outside(Judgement),
                ),
                point(
                    "point 2",
                    "A disclaimer with a private view.",
                    rules(&["missing-disclaimer"]),
                ),
                point(
                    "point 3",
                    "Make plain who posts.",
                    rules(&["official-voice"]),
                ),
                point(
                    "point 4",
                    "A fitting, professional tone.",
                    outside(Judgement),
                ),
                point(
                    "point 5",
                    "Respect for everybody.",
                    rules(&["abusive-language", "discriminatory-language"]),
                ),
                point(
                    "point 6",
                    "Leave to share others’ material, and their name with it.",
                    rules(&["copyright"]),
                ),
                point(
                    "point 7",
                    "Balanced, measured opinions.",
                    outside(Judgement),
                ),
                point(
                    "point 8",
                    "Think, or ask, before answering comments.",
                    rules(&["harassment-reply"]),
                ),
                point(
                    "point 9",
                    "Get advice and report mistakes.",
                    outside(Afterwards),
                ),
                point(
                    "point 10",
                    "Turn off tagging where possible.",
                    rules(&["tagging"]),
                ),
            ],
        },
        Chapter {
            heading: "Appendix 1. Managing school accounts: the Don’ts",
            clause: "Appendix 1, Don’ts",
            rows: &[
                point(
                    "point 1",
                    "Nothing, and no link, that harms the school’s name.",
                    rules(&["unsafe-link", "role-model"]),
                ),
                point(
                    "point 2",
                    "Nothing confidential or commercially sensitive.",
                    rules(&["confidential"]),
                ),
                point(
                    "point 3",
                    "Break no copyright or data protection law.",
                    rules(&["copyright", "personal-contact"]),
                ),
                point(
                    "point 4",
                    "No content or links unfit for the audience.",
                    partly(
                        &["unsafe-link"],
                        "Links are seen; what a picture shows is not.",
                    ),
                ),
                point(
                    "point 5",
                    "Nothing derogatory, defamatory, offensive, harassing or discriminatory.",
                    rules(&["abusive-language", "discriminatory-language", "allegation"]),
                ),
                point("point 6", "No grievances.", rules(&["grievance"])),
            ],
        },
        Chapter {
            heading: "Appendix 2. Responsible use of social media, from the National Education Union",
            clause: "Appendix 2",
            rows: &[
                point(
                    "point 1",
                    "No pupils among one’s contacts.",
                    rules(&["audience-flagged"]),
                ),
                point("point 2", "Keep to the policy.", outside(General)),
                point(
                    "point 3",
                    "Talk to pupils online through official accounts only.",
                    rules(&["recipient-flagged"]),
                ),
                point(
                    "point 4",
                    "Think twice about parents as contacts.",
                    rules(&["audience-flagged"]),
                ),
                point(
                    "point 5",
                    "Use another name, so that pupils do not find you.",
                    outside(Account),
                ),
                point(
                    "point 6",
                    "Nothing offensive or aggressive, however angry.",
                    rules(&["abusive-language"]),
                ),
                point(
                    "point 7",
                    "Humour is relative: parties, colleagues and students are no jokes to everybody.",
                    partly(
                        &[
                            "role-model",
                            "colleague-mention",
                            "pupil-mention",
                            "parent-mention",
                        ],
                        "Whether something is funny is for the writer to weigh; what a picture shows is not looked at.",
                    ),
                ),
                point(
                    "point 8",
                    "Clear unfit comments and pictures from your page.",
                    later(Afterwards, PastPosts),
                ),
                point(
                    "point 9",
                    "Untag yourself where it does not suit.",
                    partly(
                        &["tagging"],
                        "The writer’s own tags of others are seen; those by others are not.",
                    ),
                ),
                point(
                    "point 10",
                    "Beware of requests from people you hardly know.",
                    later(Others, FriendLists),
                ),
                point(
                    "point 11",
                    "Go through your profile and its settings.",
                    later(Account, PrivacySettings),
                ),
                point(
                    "point 12",
                    "Check the settings; keep birth date and home address to yourself.",
                    partly(
                        &["personal-contact"],
                        "The settings themselves are the account’s.",
                    ),
                ),
                point(
                    "point 13",
                    "Rant, if you must, where nothing shows you, your school, pupils or parents.",
                    rules(&[
                        "grievance",
                        "school-name",
                        "workplace-hint",
                        "pupil-mention",
                        "parent-mention",
                    ]),
                ),
                point(
                    "point 14",
                    "Nothing that defames or breaks copyright.",
                    rules(&["allegation", "copyright"]),
                ),
                point(
                    "point 15",
                    "Nothing by which a pupil can be known.",
                    rules(&[
                        "pupil-name",
                        "pupil-sensitive",
                        "pupil-mention",
                        "pupil-media",
                    ]),
                ),
                point(
                    "point 16",
                    "Neither attack colleagues nor air grievances.",
                    rules(&["grievance", "colleague-mention", "abusive-language"]),
                ),
                point(
                    "point 17",
                    "Nothing derogatory, defamatory, offensive, harassing or discriminatory.",
                    rules(&["discriminatory-language", "abusive-language", "allegation"]),
                ),
                point(
                    "point 18",
                    "No insults or obscenities that work would not accept.",
                    rules(&["abusive-language", "role-model"]),
                ),
                point(
                    "point 19",
                    "No whistleblowing online: the proper channels keep the law’s protection.",
                    rules(&["whistleblowing"]),
                ),
            ],
        },
    ],
};
