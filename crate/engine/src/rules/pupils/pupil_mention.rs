//! `pupil-mention`: the writer's own pupils are spoken of without a name. Whose they are is what
//! matters: "my class" at work and at the gym, "my kids" in a lesson and at home, "Year 6" in one's
//! room and in the news. The wording is in [`PATTERNS`]; whether the post is about work is in
//! [`crate::text::work`].

use std::ops::Range;

use crate::context::Context;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::sink::{Message, Sink};
use crate::text::cue::{Cue, Table};
use crate::text::phrase::Phrase;
use crate::text::{Class, Kind, Phrases, Text, Work};

/// See [`Rule::docs`].
pub struct PupilMention;

impl Rule for PupilMention {
    fn id(&self) -> &'static str {
        "pupil-mention"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Childnet.clause("The Nevers"),
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Weston.clause("2.3.9"),
                Document::Rochdale.clause("section 3"),
                Document::Ascl.clause("paragraph 3"),
            ]
        }
    }

    fn default_severity(&self, account: Account) -> Option<Severity> {
        (account != Account::School).then_some(Severity::Warn)
    }

    fn yields_to(&self) -> &'static [&'static str] {
        &["pupil-name"]
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        for words in mentions(&cx.body.text, cx.phrases(), cx.work()) {
            let bytes = cx.body.text.bytes(words);
            out.words(
                &cx.body,
                bytes,
                Message::new("pupil_mention", "pupil_mention_instead"),
            );
        }
    }
}

impl Documented for PupilMention {
    fn docs(&self) -> Docs {
        Docs {
            title: "Pupils are mentioned",
            what: "Your own pupils without a name: \"my year 9s\", \"a girl in my tutor group\", \"one of my \
                   students\", a class or set by its code when it does something in your lesson, \"my lot\" and \
                   \"my kids\" where the post is about work. Pupils and education in general are not meant, nor \
                   your own children and their school life, nor your time as a student, nor classes that you take \
                   for pleasure.",
            why: "With your name beside it, \"my Year 4\" is thirty children whose parents can work out which one \
                  you mean, and so can the child. What is said in a classroom was not said to everybody.",
            instead: "Tell it without the pupils, or as something about yourself. Praise can go where the family \
                      reads it: a note home, or the school's own account.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text("my year 8s think i was alive in the war", &["my year 8s"]),
                    Example::text(
                        "A girl in my tutor group taught me to crochet",
                        &["A girl in my tutor group"],
                    ),
                    Example::text("7C asked whether I sleep at school", &["7C"]),
                    Example::text(
                        "Staffroom empty, biscuits gone, and my lot were feral today",
                        &["my lot"],
                    ),
                    Example::text(
                        "Our Reception children made soup",
                        &["Our Reception children"],
                    ),
                    Example::text(
                        "I read the class a ghost story at the end of my lesson. Nobody moved.",
                        &["the class"],
                    ),
                ],
                fine: &[
                    Example::text("Students deserve better than this", &[]),
                    Example::text("My son's class did a play about germs", &[]),
                    Example::text("My kids refuse to eat anything orange", &[]),
                    Example::text("First class to Leeds, because I am worth it", &[]),
                    Example::text("My yoga class was cancelled and I was relieved", &[]),
                    Example::text("When I was in Year 9 we had slates", &[]),
                ],
            }
        }
    }
}

/// The mentions of the writer's pupils, in order, none inside another.
pub fn mentions(text: &Text, phrases: &Phrases, work: Work) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for phrase in phrases.all() {
        if counts(text, phrases, work, phrase) && !is_blocked(text, phrases, phrase) {
            found.push(phrase.tokens.clone());
        }
    }
    found.sort_by_key(|words| (words.start, std::cmp::Reverse(words.end)));
    found.dedup_by(|later, earlier| later.start < earlier.end);
    found
}

fn counts(text: &Text, phrases: &Phrases, work: Work, phrase: &Phrase) -> bool {
    let teaches = || phrases.has(Cue::ITeach);
    let to_me = || {
        phrases
            .of(Cue::ToMe)
            .any(|other| same_sentence(text, phrase, other))
    };
    let general = || phrases.has(Cue::InGeneral);
    match phrase.cue {
        Cue::OwnPupils => true,
        Cue::OwnClass => !work.as_student && !work.as_hobby,
        Cue::OwnKids => work.teaching && !work.as_parent && !work.as_student,
        Cue::OwnLot => work.is_work() && !work.as_student,
        Cue::GroupActs | Cue::OfYear => {
            (work.is_work() || to_me()) && !general() && !work.as_student && !work.as_parent
        }
        Cue::GroupTogether => {
            (work.is_work() || first_person(text))
                && !general()
                && !work.as_student
                && !work.as_parent
        }
        Cue::TheGroup => {
            work.is_work()
                && (teaches() || to_me())
                && !general()
                && !work.as_student
                && !work.as_parent
        }
        _ => false,
    }
}

fn is_blocked(text: &Text, phrases: &Phrases, phrase: &Phrase) -> bool {
    let words = &phrase.tokens;
    // "TQ99 4LM" is a postcode, not a class.
    let postcode = words.len() == 1
        && text.has(words.start, Class::ClassCode)
        && text
            .before(words.start)
            .is_some_and(|at| text.tokens()[at].kind == Kind::Code);
    postcode
        || phrases
            .of(Cue::NotPupils)
            .any(|other| other.whole.start < words.end && words.start < other.whole.end)
}

fn first_person(text: &Text) -> bool {
    (0..text.tokens().len())
        .any(|at| text.has(at, Class::I) || text.has(at, Class::Mine) || text.folded(at) == "me")
}

fn same_sentence(text: &Text, one: &Phrase, other: &Phrase) -> bool {
    let sentence = |phrase: &Phrase| text.tokens()[phrase.whole.start].sentence;
    sentence(one) == sentence(other)
}

/// The wording of mentions, and of what only looks like one.
pub const PATTERNS: Table = &[
    (
        Cue::OwnPupils,
        &[
            "{ (<quantity> of)? <mine> @d (<pupil>|tutees|tutee) } !(loan|loans|card|house|days|discount|accommodation|union|debt|finance|bank|railcard|oven|flat|visa|halls|overdraft|council|teacher|teachers|teaching|nurse|nurses|digs|life|doctor|leader|voice)",
            "{ (<quantity> (of)?)? <mine> @d @years }",
            "{ (<quantity> of)? <mine> @d (@year|@sixth|<class-code>|<phase>) @d (@course|<subject>)? (@course|<subject>)? @people } !(<own-child>|teacher|is|has|needs)",
            "{ (<quantity> of)? <mine> @d (@year|@sixth|<class-code>|<phase>) @d (@course|<subject>)? (@course|<subject>)? (<pupil>|<child>|<children>|<collective>|@class) }",
            "{ (<quantity> of)? <mine> @d @year } (are|were|have|aren't|weren't|haven't|do|don't)",
            "{ (<quantity> of)? <mine> @d (@year|@sixth|@course|<subject>|form|reception) (<subject>)? <doer> }",
            "{ <quantity> of <mine> @d (little ones|tinies|littlies) }",
            "(when|if) your { @d (@set|@years|(@year|@sixth|@course|<subject>) @people|class|form|tutor group|<pupil>) }",
            "{ ((half|most|all|some|none) of)? <class-code> } (are|were|have|aren't|weren't|haven't)",
            "{ (<class-code>|@year|@years|@set) } (last|first|next) (period|lesson|thing)",
            "(i|we|i've|we've) ~1 <teach> { (<class-code>|@set|@years) }",
            "{ (@set|<class-code>|@years) } (beat|beats|thrashed|v|vs|versus|against) (@set|<class-code>|@years)",
            "(thank you|thanks|well done|sorry|bravo|congrats|congratulations|cheers|proud of|so proud of) ~1 { (@years|@year|@set|<class-code>) }",
            "{ (<quantity> of)? <mine> @d (<class-code>|@set) }",
            "{ (<quantity> of)? <mine> @d (sixth formers|sixth former|tutor group|tutor class|form group|form class|nurture group|reading group kids|reception class|nursery class|school council|eco council) }",
            "{ (<quantity> of)? <mine> @d (@course (@course|<subject>)|@course|maths|english|science|physics|chemistry|biology|history|geography|geog|computing|ict|phonics|re|rs|pshe|latin|french|german|politics|economics|sociology|psychology|dt|literacy|numeracy) (<pupil>|<child>|<children>|lot|@class|boys|girls|lads) }",
            "{ (<quantity> of)? <mine> @d <subject> (lot|kids|children|boys|girls|lads|set|sets) }",
            "{ (<quantity>|<determiner>)? (of|<quantity>)? @d @d (<child>|<children>|<pupil>|one) (in|from|of) <mine> @d (@course|<subject>)? (@class|form|@group|@lesson|classroom|reception class|nursery class|@sixth|tutor time|(chess|coding|homework|debate|drama|art|breakfast|football|netball|choir|chemistry|science|maths) club) }",
            "{ (<quantity>|<determiner>|<mine>)? (of|<quantity>)? @d (<child>|<children>|<pupil>) (in|from) (@set|<class-code>|my room) }",
            "{ (<pupil> of (mine|ours)) }",
            "{ (<determiner>|<quantity>)? (ex|former)? (<pupil>|kid|lad|girl|boy) of mine }",
            "{ (<determiner>|<quantity>)? @d (<child>|<children>|<pupil>) (that|who|whom)? i (teach|taught|tutor) }",
            "{ (top|bottom|lower|middle|upper) set (@years|@year|<subject>) }",
            "{ (<quantity> of)? <mine> @d (reception|nursery) (<child>|<children>|<pupil>|@class|<collective>) }",
            "{ (fy|ein) (nisgyblion|disgyblion|nosbarth|dosbarth|nosbarthiadau|mlwyddyn <number>|mlwyddyn|mlynyddoedd) }",
            "{ (plant|disgyblion|disgybl|criw|merched|bechgyn) (blwyddyn|flwyddyn|bl|dosbarth) <number> }",
            "{ <mine> @d (school|reception|class|form|netball|choir|<year> <year-number>) (choir|netball team|football team|rugby team|hockey team|rounders team|squad|prefects) } (kids|children|pupils|girls|boys|lads)",
        ],
    ),
    (
        Cue::OwnClass,
        &[
            "{ (<quantity> (of)?|the whole of)? (my|our) @d (class|classes) }",
            "{ (<quantity> of)? (my|our) @d form } (are|were|have|has|is|was|<pupil-verb>|captain|time|room|this|today|this)",
        ],
    ),
    (
        Cue::OwnKids,
        &[
            "{ (<quantity> of)? (my|our) @d (<children>|little ones|little people|smalls|tinies|babies|gang of <number>) }",
            "{ (<quantity> of) (my|our) @d (<child>|<children>) }",
            "{ (fy mhlant|ein plant) }",
        ],
    ),
    (
        Cue::OwnLot,
        &[
            "{ (<quantity> of)? (my|our) @d <collective> }",
            "{ (<quantity> of)? (my|our) @d (@year|form|Reception|eyfs|@sixth|apprentices|trainees|leavers|choir|school council) }",
            "{ my @d (boys|girls|lads) } (won|lost|played|smashed|performed)",
        ],
    ),
    (
        Cue::GroupActs,
        &[
            "{ (@year @set|@years|@year|@set|<class-code>) } ~1 (<pupil-verb>|feral|wild|on fire)",
            "{ (half of|most of|all of|half|some of|one of) (@years|@year|@set|<class-code>) }",
            "(with|from|watching|watched|beating|teaching|taught|covering|covered|had|by|to|got|asked|told|for|at|and|gave|giving|bribing|bribed|promised|caught|showed|showing|making|made) { (<class-code>|@set|@years) }",
            "(taught|teaching|covering|covered|with|watching|watched) { @year } !(<own-child>|for|next|teacher|since)",
            "{ (<class-code>|@set) } , (you|i|we)",
            "^ { (<class-code>|@years) } $",
        ],
    ),
    (
        Cue::GroupTogether,
        &["{ @year } (have|are|were|haven't|aren't|weren't) <word>"],
    ),
    (
        Cue::OfYear,
        &[
            "{ (<determiner>|<quantity>) @d (@years|(@year|<phase>|<class-code>) (<child>|<children>|<pupil>)) }",
            "{ (<determiner>|<quantity>)? @d (<child>|<children>|<pupil>) (in|from) (@year|@years|reception|nursery|sixth form) }",
            "{ (a|another|one|some|this) @d @year } (that|who|explain|tell|ask|asking|telling|explaining|about|to|<pupil-verb>)",
            "{ (@year|reception|nursery) (<children>|<pupil>|<collective>) }",
            "{ (a|one|another|some) @d <pupil> } ~1 (<pupil-verb>|asks|tells) ~3 (me|us|my)",
        ],
    ),
    (
        Cue::TheGroup,
        &[
            "{ (the|this) @d (class|kids|children|pupils|students|boys|girls|lads|little ones|tinies|sixth formers|group|form) } !(of|action)",
            "{ the @d (@years|@year) (<children>|<pupil>)? }",
            "{ (<quantity> of the @d (class|kids|children|pupils|students|boys|girls)) }",
            "{ (a|one|another|some|this|the same) @d (<child>|<pupil>) } ~1 (<pupil-verb>|asks|tells) ~3 (me|us|my|i)",
        ],
    ),
    (
        Cue::ITeach,
        &[
            "(i|we|i've|we've) ~1 <teach>",
            "(i'm|we're|i am|we are|been|spent ~3|just|currently|today|tomorrow) (teaching|reading|explaining|telling|showing|asking|marking|covering|letting|giving|taking)",
            "^ (taught|told|asked|read|showed|explained|let|gave|made|took|covering|teaching|reading|showing|watching|watched|had)",
            "(with|to|for) the (class|kids|children|pupils)",
            "let the (class|kids|children|pupils)",
        ],
    ),
    (
        Cue::ToMe,
        &[
            "(<pupil-verb>|asks|telling|calling|called|hugged|thanked|taught|gave|given|sent|bought|offered|tried to|hit|beat|made|let|got) (me|us)",
            "(me|us|i|my|miss|sir) ~0 (if|what|whether|why|how|that|when|who|for)",
            "(to|at|for|with|from|behind|about) (me|us)",
            "(told|asked|said) ~2 (i|my|miss|sir)",
            "(my|our) (lesson|lessons|class|classroom|desk|room|chair|hair|car|whiteboard|mug|handwriting|quiz|test|mock|mocks|face|trousers|shoes|laptop|tie|jumper|name|age|assembly|club|trip|door|jokes|joke|accent|singing|feelings)",
        ],
    ),
    (
        Cue::NotPupils,
        &[
            "(my|our) @d class (act|action|actions|clown|dismissed|a|b|<number>|pass|passes|ring|reunion|reunions|mate|mates|teacher|teachers|schedule|structure|divide|war|system|project|president|rep|of <number>|photo from|fees|fee|membership|at (uni|the gym|the college)|booking|tonight|online|on zoom|at <number>)",
            "(my|our) @d (first|second|third|business|working|middle|world|upper|lower|master|high) class",
            "(my|our|the) @d (@year|<phase>|form|@sixth) (self|teacher|teachers|tutor !(group|class|set)|crush|photo|report|exams|exam|mocks|mock|results|prom|<own-child>|head|parents|mums|dads|evening|options|sats|<subject> teacher|leavers hoodie|books|classroom|display|planning|marking|lesson|lessons|assessments|reports|data|spellings|lead|leader|leads|coordinator|team|staff|ta|tas|curriculum|budget|provision|unit|playground|area|block|corridor|office|dept|department|nativity|assembly|play|production|disco|essays|papers|work|homework|colleague|colleagues|partner|of|filler|guide|letters|applications|place|school|college|fees|block)",
            "(kids|children|boys|girls|lads)'s (school|teacher|class|nursery|tea|dinner|bedroom|room|party|parties|clothes|shoes|toys|telly|tv|hospital|books|films|menu)",
            "(my|our) @d (kids|children|boys|girls|lads|babies) (and i|and their|dad|mum|school|teacher|bedroom|father|mother|dads|tea|are (home|at home|asleep|in bed|with)|were born)",
            "(my|our) form (of|and|is off|was off|guide|tutor|at the gym|on the|in front of)",
            "<mine> @d <child>'s",
            "(teaches|taught by) ~2 (@set|@years|@year|<class-code>|<phase>) (@years|@year)?",
            "my (own|other) (kids|children|child|boys|girls)",
            "class of <number>",
            "<class-code> (downstairs|upstairs|opposite|across|next door)",
            "<carer> (of|to) (one|a|an|the|this|that|two|my|our|some|someone) ~1 (<child>|<children>|<pupil>|of) ((in|from|of)? <mine> @d (@class|form|@group|@years|@year|<pupil>))?",
            "(my|our|the) @d class (hamster|pet|bear|teddy|tortoise|rabbit|guinea|fish|goldfish|stick|plant|photo|photos|list|party|reader|book|novel|rules|charter|name|display|tree|register|whatsapp|dojo|size|sizes|mascot|skeleton|gerbil|snail|snails|caterpillars|chicks|worms|period|periods|management|discussion|discussions|time|work|library|website|page|set|sets|tea|laptop|laptops|printer|kettle)",
            "the (class|boys|girls|lads|kids|children|group) (of <number>|system|war|divide|action|are back in town|next door|in the (pub|gym|office|team|band))",
            "(the|a) (child|kid) in (me|all of us|you|you all)",
            "(school|student|pupil) (loan|loans|union|council|premium|finance|accommodation|house|discount|visa)",
            "(year|years) (<year-number>|<year-numbers>) (of (my|our|the|his|her|their|being|doing|<word>)|running|in a row)",
            "(<year-number>|<number>|<quantity>) (years|year|yrs) !(<year-number>|<year-numbers>)",
            "(per|a|this|last|next|every|each) year !(<year-number>|<year-numbers>)",
            "(first|second|third|final|new|tax|financial|gap|calendar|leap|light|fiscal) (year|years) !(<year-number>|<year-numbers>)",
            "(at|in) <number>",
        ],
    ),
    (
        Cue::InGeneral,
        &[
            "(across|around|throughout|all over|up and down|in) (the country|england|britain|the uk|wales|scotland|northern ireland|the nation|the world|ireland|europe)",
            "(every|all|most|many|too many|our|other|british|english|local|some) schools",
            "(government|dfe|minister|ministers|mps|education secretary|policy|policies|nationally|statistics|statistic|survey|research|according to|per cent|percent|national)",
            "(gcse|a level|a-level|sats) results",
            "(kids|children|students|pupils|teenagers|teens) (today|these days|nowadays|deserve|everywhere|should|shouldn't|need)",
        ],
    ),
];
