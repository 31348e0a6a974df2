//! Work context: whether a post shows that it is about the writer's work in a school. Teachers are
//! parents, students and gym-goers too, so the question is never only which words are there, but whose
//! class, child or lesson they speak of. Which findings need work context is left to the rules.

use super::cue::{Cue, Table};
use super::phrase::Phrases;

/// How far a post is about the writer's work in a school.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "six independent answers to one question"
)]
pub struct Work {
    /// It shows the writer teaching, or names their own pupils.
    pub teaching: bool,
    /// It shows the writer's workplace, or names the school.
    pub workplace: bool,
    /// It speaks of school life that parents share.
    pub event: bool,
    /// The writer speaks of their own child.
    pub as_parent: bool,
    /// The writer speaks as a student.
    pub as_student: bool,
    /// The writer takes a class for pleasure.
    pub as_hobby: bool,
}

impl Work {
    /// Weighs the wording; `school` says whether the post names the school.
    pub fn of(phrases: &Phrases, school: bool) -> Self {
        let has = |cue| phrases.has_outside(cue, Cue::NotWork);
        let mut work = Self {
            teaching: false,
            workplace: school || has(Cue::Workplace),
            event: has(Cue::SchoolEvent),
            as_parent: phrases.has(Cue::AsParent),
            as_student: phrases.has(Cue::AsStudent),
            as_hobby: phrases.has(Cue::AsHobby),
        };
        let own = phrases.has_outside(Cue::OwnPupils, Cue::NotPupils)
            || (phrases.has_outside(Cue::OwnClass, Cue::NotPupils)
                && !work.as_student
                && !work.as_hobby);
        work.teaching = own || (has(Cue::Teaching) && !work.as_student);
        work
    }

    /// Whether the post is about the writer's work in a school.
    pub fn is_work(self) -> bool {
        self.teaching || self.workplace || (self.event && !self.as_parent && !self.as_student)
    }
}

/// The wording of work, and of what only looks like it.
pub const PATTERNS: Table = &[
    (
        Cue::Teaching,
        &[
            "in class !(action|actions|war)",
            "(in|around|across|outside|into|from|for|of|to) (my|our|the|a|every|every single|this|their|each) @d classroom",
            "(my|our) @d (classroom|seating plan|mark book|markbook|markbooks|planner|displays|display|teaching|whiteboard|reading corner|carpet)",
            "classroom (door|window|display|displays|floor|carpet|assistant|wall|sink|cupboard|management)",
            "(my|our) @d <subject>? @lesson !(learned|learnt|is that|was that)",
            "<subject> (lesson|lessons|department|dept|teacher|cover|homework|books|mocks|mock)",
            "(in|during|after|before|between|mid|for|into|through|of|at) (the|a|my|our|today's|this|that|last|first|today|yesterday's|every|double|each|whole|any)? @d <subject>? @lesson !(learned|learnt|in|from|for|to|about)",
            "(every|last|first|best|whole|cover|covered|double|next|worst|observed|favourite) @lesson !(learned|learnt|i|you|in|from|for|is|about|we)",
            "lesson (plan|plans|planning|observation|observations|obs|one|two|three|four|five|six|<number>|of the <word>)",
            "period (one|two|three|four|five|six|seven|<number>)",
            "marking !(<determiner>|<theirs>|<mine>|<number>|<month>|time|territory|down|up|out|it|them|him|its|one|two|as|itself)",
            "(my|the|your|of|this|more|some|all) marking",
            "(marking|marked|mark|remarking) ~4 (books|essays|papers|mocks|tests|assessments|exams|coursework|homework|scripts|work|quizzes|spellings|questions)",
            "pile of (marking|books|mocks|essays)",
            "(exercise|maths|english|writing|topic|reading) books",
            "(@year|@years|<class-code>) <subject>",
            "<subject> (this morning|this afternoon|today|tomorrow morning|last lesson)",
            "classroom (science|pet|pets|life|chaos|goals|baking|cooking|antics|garden|experiment|experiments)",
            "<subject> (with|to|for) (my|the|our)? (@group|reception|nursery)",
            "(teach|teaching|taught) ((my|the|our)? @d (@group|reception|nursery|<subject>|phonics)|the (children|kids|class))",
            "i (teach|taught) (in|at|primary|secondary|maths|them|him|her|kids|children|teenagers)",
            "(i'm|i am|as) a (@year|<phase>|<subject>|primary|secondary|supply|class|<subject> and <subject>|sen|reception|eyfs)? (teacher|ta|tutor)",
            "(lesson|report|reports) (writing|planning)",
            "(write|writing|finish|finishing|doing|finished|written|done) ~3 reports",
            "reports to (write|do|finish)",
            "(sats|phonics (screening|test|check)|mock exams|mocks|guided reading|carpet time|circle time|golden time|tutor time|form time|registration time|continuous provision|forest school|show and tell|number bonds|times tables|spelling test|tests week|controlled assessment|schemes of work|scheme of work|mark scheme|exit ticket|success criteria|learning objective|cover work|cover lesson|cover supervisor|nurture group|parachute games)",
            "(taking|took|take|calling|doing|did|call) the register",
            "register (this morning|time|today)",
            "cover (for|lesson|work|sheet|today|tomorrow|set)? ~2 @period",
            "(cover|covering|free|frees|teaching|last|double) @period",
            "(coursework|dictation|spellings|handed in|handing in) ~6 (marking|mark|grade)",
            "(in|during|at|after) (registration|tutor|form|assembly rehearsal|phonics|detention|intervention|catch up|homework club|<subject> club|chess club|choir practice)",
            "(my|our) (tutor|form) (time|room|period)",
            "(planning|ppa|marking) (time|afternoon|day)",
            "(i|i've|we) <teach> (the|my|a|our) (class|whole class)",
            "(whole|the) class (was|were|is|are|has|have|went|clapped|cheered|laughed)",
            "(fy|ein|yn y|yn) (nosbarth|dosbarth|ngwers|gwers|wers|gwersi|ystafell ddosbarth)",
        ],
    ),
    (
        Cue::Workplace,
        &[
            "at work !(on|with it)",
            "(playground|break|lunch|lunchtime|dinner|bus|gate|yard|corridor|wet play|break time|breaktime|hall|canteen|dining hall) duty",
            "(inset|staff meeting|staffroom|staff room|staff briefing|staff training|staff meeting|ofsted|estyn|hmie|ppa|slt|senco|sendco|senco's|learning walk|book look|book scrutiny|deep dive|data drop|pupil progress|supply teacher|supply teaching|supply staff|school office|school hall|school library|school minibus|cpoms|department meeting|dept meeting|teacher training day|lollipop lady)",
            "staff (night|do|loo|loos|toilet|kettle|fridge|kitchen|party|quiz|mug|car park|cpd)",
            "inset (day|days)",
            "(my|our|the) (head|headteacher|deputy|deputy head|head of (year|department|key stage|maths|english|science)|ht|dht|hod|hoy|ta|tas|teaching assistant|headmaster|headmistress|mentor teacher|ect mentor|nqt mentor|school secretary|site manager|caretaker|sendco|line manager) !(is killing|hurts|aches)",
            "(my|our) (school|primary|secondary|academy|staff|department) (has|is|are|was|were|had|have|have|just|have|library|hall|trip|play)",
            "(i|we) work (in|at) (a|an|the|my|this) @d (school|primary|secondary|academy|nursery|college|special school)",
            "(work|working|teach|teaching) (in|at) (a|an|my|this) (primary|secondary|special|high|infant|junior|sen|nursery|prep|independent|state) (school)?",
            "(my|first|second|third|final|last) (nqt|ect|pgce|teaching) (year|placement|practice|job|post|interview)",
            "(end of|start of|back to) (the)? (autumn|spring|summer) term",
            "(end of term|first day of term|last day of term|last week of term|first week of term)",
        ],
    ),
    (
        Cue::SchoolEvent,
        &[
            "(assembly|assemblies) !(line|lines|required|instructions|language|kit|plant|rules|member|members|election|elections|of|point|hall|rooms)",
            "(parents|parent|parents')  evening",
            "parents evenings",
            "parent (teacher|consultation|consultations|meetings)",
            "(open|options|consultation) evening",
            "(school|class|year <year-number>|<year-code>) (trip|play|nativity|fair|fayre|fete|disco|residential|production|concert|musical|show|choir|prom|photo|photos|photograph)",
            "(our|my|the|a|whole|this) @d (nativity|harvest festival|residential|school trip|field trip|sports day|class trip|leavers assembly)",
            "(sports day|world book day|nativity rehearsal|christmas production|carol service|leavers assembly|harvest assembly|school council|eco council|book fair|summer fair|christmas fair)",
            "(lollipop|register|detention|playtime|home time|hometime|breaktime|phonics|fire drill|lockdown drill|wet play|wet break|spelling bee|glue sticks|glue stick|whiteboard pens|story on the carpet|carpet time|break duty)",
        ],
    ),
    (
        Cue::NotWork,
        &[
            "(national|general|welsh|scottish|legislative|citizens|constituent|self|easy|final|regional|some|flat-pack|london|flatpack|house|state|people's|no) assembly",
            "(man|zonal|road|defensive|tight|line|lane|poor|stretch|skin) marking",
            "(driving|piano|guitar|singing|swimming|life|riding|golf|tennis|surf|surfing|ski|skiing|flying|valuable|important|hard|history|object|violin|drum|dance|yoga|cello|learned a|learnt a|harsh|painful|expensive|cookery|drumming|skating|sailing) @lesson",
            "(learned|learnt|learning|teach|taught|learn|teaches|teaching) (me|him|her|them|us|you|some|people|everyone)? (a|an|my|your|his|her|their|the|valuable|that|many|so many|this)? @d @lesson",
            "(men|women|girls|people|everyone|anyone|who|those|they|he|she|you|dogs|folk|team|teams|hard|back|down|safe|safety|looking|forces|magic|genius|something|elves) at work",
            "in class (a|b|c|one|two|<number>|warfare)",
            "best in class",
            "(at|from) work (christmas|xmas) (do|party)",
            "(sex|gender|my) (head of hair|head (hurts|is|was|in|off|around|on|over|above|down|up|out))",
        ],
    ),
    (
        Cue::AsParent,
        &[
            "<mine> (<describing> <describing>|<describing>)? <own-child>",
            "<mine> (<describing>)? (lad|boy|girl|kid|teen|teenager|little one|little boy|little girl|lass|bairn|wee one|wee man|youngster|child)'s",
            "<mine> own (<child>|<children>)",
            "<mine> (<number>|<year-number>) (year|yr|month|week) old",
            "(came|come|coming|comes|gets|got|getting) home (from|in|with|wearing)",
            "(parent|mum|dad|mam) (tip|hack|friends|life|win|fail|guilt)",
            "<mine> (<describing>)? (lad|little one|little boy|little girl|wee man|wee one|child|toddler)",
            "<mine> (kids|children|boys|girls|kid|childrens|daughters|sons|twins)(s)? (school|teacher|teachers|class|nursery|childminder|homework|school's|parents evening|report|reports|dad|mum|bedtime|bedroom|bedrooms|school uniform|packed lunches|birthday|birthdays|grandparents)",
            "(school|nursery) (run|pick up|pickup|drop off|dropoff|drop|gate mums)",
            "(pick|picked|picking|drop|dropped|dropping|collect|collected|collecting|take|taking|took) (him|her|them|the kids|my kids|the children|the boys|the girls) (up|off|to)? ~1 (from|at|to)? (school|nursery|preschool|breakfast club|after school club)",
            "(his|her|their) (teacher|teachers|form tutor|head of year|homework|school report|nursery|key worker|school bag|book bag|pe kit|classmates|first day)",
            "as a (mum|dad|parent|mam|mother|father|governor and parent)",
            "(mum|dad|mam|mother|father|parent) (of|to) (<quantity>|a|<number>|<number> year old)",
            "(he's|she's|they're|he is|she is) (only|just|now)? in (@year|reception|nursery|<phase>)",
            "(started|starting|starts) (reception|nursery|@year|big school|secondary|high school|preschool)",
            "(fell|married|hubby|husband|wife) ~3 (kids|children|baby)",
            "<mine> (kids|children|boys|girls|little ones) (are|were) (home|back|off|in bed|asleep|at (school|nursery|my|their|the grandparents)|with (my|their|nana|nan|granny|grandma))",
            "(bath|bedtime|bath time|tooth fairy|packed lunch|packed lunches|babysitter|childcare|childminder|maternity leave|paternity leave|breastfeeding|potty|nappy|nappies|bump)",
            "(bedtime|nap) (story|stories|time)",
            "while (my|the) (kids|children|boys|girls) (sleep|play|nap|are asleep|are at)",
        ],
    ),
    (
        Cue::AsStudent,
        &[
            "<mine> @d <subject>? (lecturer|lecturers|professor|dissertation|uni|degree|university|driving instructor|seminar|thesis|phd|supervisor|a levels|teacher|teachers|exam|exams|gcse|gcses|revision|homework|assignment|assignments|essay|essays|classmates|flatmates|masters|student loan|coursework|evening class|night class|college|lecture|lectures)",
            "(revising|revise|revision) for (my|the|a)",
            "(the|a|our|my) (lecturer|professor|lecture|seminar)",
            "(at|to|from|in|finish|finished|started|starting) (uni|university|law school|med school|grad school|art school|drama school|film school|night school|college|sixth form)",
            "when i was (in|at|a|back) ~2 (school|@year|<phase>|class|kid|student|pupil|<class-code>)",
            "(when|where|while) (i|we) (was|were|went) (in|at|to) (school|@year|primary|secondary|junior|infants|high school|sixth form|college)",
            "i was in (@set|@year|the @set)",
            "in (@year|reception|<class-code>) ,? (i|we) (was|had|got|wanted|did|were|went|could|used|thought|learnt|learned|fell|broke|failed|won|hated|loved|made)",
            "(my|our) old (school|teacher|headteacher|maths teacher|english teacher|class|form tutor|head)",
            "(school|class|year) (reunion|friends|mates|mate)",
            "(in|from|at) my (school days|schooldays|day)",
            "(reminds me of|back in|takes me back to) (school|@year|primary|secondary|<word> class)",
            "(failed|passed|failing|sitting|sat|resitting) my",
            "i (got|had) (a)? detention",
            "fellow (students|student|pupils|classmates)",
            "(i'm|i am|as|being) a (<describing>)? (student|uni student|mature student|phd student|undergrad|fresher|first year|second year|third year)",
            "(i'm|i am) in (@year|sixth form|<class-code>)",
            "in my year (at|in)",
        ],
    ),
    (
        Cue::AsHobby,
        &[
            "<hobby> (class|classes|lesson|lessons|group|course|session|sessions|club|teacher|instructor)",
            "(class|classes) (at|in) the (gym|leisure centre|village hall|community centre|studio|church hall|pool)",
            "(gym|instructor|leisure centre|personal trainer|parkrun|slimming world|weight watchers)",
        ],
    ),
];
