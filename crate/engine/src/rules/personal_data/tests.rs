//! Posts as teachers write them, with the words that a rule must mark: shapes of every kind, and what
//! only looks like them.

use crate::rules::example;
use crate::{Checker, Post};

/// The words that the rule marks in a text.
fn marked(checker: &Checker, rule: &str, text: &str) -> Vec<String> {
    let sample = Post {
        text: text.to_owned(),
        at: Some("2026-11-10T19:00".to_owned()),
        ..Post::default()
    };
    let findings = checker.check(&sample).findings.into_iter();
    let ours = findings.filter(|it| it.rule == rule);
    ours.filter_map(|it| it.params.get("words").cloned())
        .collect()
}

/// Checks that the words in ⟦⟧ are marked, and nothing else.
fn check(rule: &str, posts: &[&str]) {
    let checker = example::checker();
    let mut wrong = Vec::new();
    for post in posts {
        let text = post.replace(['⟦', '⟧'], "");
        let parts = post.split('⟦').skip(1);
        let expected: Vec<_> = parts.filter_map(|part| part.split('⟧').next()).collect();
        let found = marked(&checker, rule, &text);
        if found != expected {
            wrong.push(format!("{found:?} in {post}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn phone_numbers() {
    check(
        "personal-contact",
        &[
            "Lost my phone. New number ⟦07700900318⟧, save it",
            "ring me ⟦07700 900 318⟧",
            "WhatsApp is ⟦+44 7700 900318⟧ when I'm away",
            "⟦+44 (0)7700 900318⟧ that's me",
            "call ⟦0044 7700 900318⟧ from France",
            "mob: ⟦07700-900-318⟧",
            "m ⟦07700.900.318⟧.",
            "(⟦07700 900318⟧)",
            "Landline's back on: ⟦01632 960411⟧",
            "home is ⟦(01632) 960411⟧ after six",
            "try ⟦020 7946 0455⟧ or ⟦0161 496 0888⟧",
            "text ⟦447700900318⟧",
            "My sister in Cork is on ⟦+353 86 555 0123⟧",
            "ring me on ⟦496 0312⟧, any time",
            "text me:⟦07700900318⟧!",
            "📞⟦07700 900318⟧📞",
            "find me at ⟦https://wa.me/447700900318⟧",
            "Call Childline 0800 1111 or the NSPCC on 0808 800 5000",
            "Dial 999, 101 or 111. Samaritans: 116 123",
            "The booking line is 0844 381 4772",
            "0300 123 6600 and 03457 90 90 90 are what the train people have",
            "Order no. 07700900318 has gone missing",
            "parcel ref: 07700 900318 says out for delivery",
            "Order #0770090031 and ISBN 0747532699",
            "Pizza night! The takeaway is on 01632 960822",
            "We lost 0-3, then 1-2, then 07-15",
            "£1,632,960 for a roof? In 2026?",
            "Lottery: 07 11 23 31 42 45",
            "Trains at 07:15 08:45 09:30, none of them came",
            "01/12/2026 930 words to go",
            "call me at 6 or 18:30",
            "Pi is 3.14159265358979",
            "Ring the school on 01632 960377 or 01632 960 377",
        ],
    );
}

#[test]
fn mail_addresses() {
    check(
        "personal-contact",
        &[
            "write to ⟦m.tilley+spam@mailbox.example⟧, not the other one",
            "(⟦otter_fan@mailbox.example⟧)",
            "Email: ⟦Otter.Fan@Mailbox.Example⟧.",
            "mailto:⟦otter@mailbox.example⟧",
            "email ⟦beth dot carter at gmail dot com⟧ for tickets",
            "⟦beth.carter(at)gmail.com⟧ is mine",
            "I looked at gmail. Dot com boom, anyone?",
            "Questions to office@brackenfell-primary.example please",
            "info@tarnmuseum.example has tickets",
            "helpline@saferinternet.org.uk will listen",
            "katie.barnes@rochdale.gov.uk runs the course",
            "@otter on Mastodon is @otter@toot.example",
            "meet @ the pub at 8.30",
        ],
    );
}

#[test]
fn addresses_and_postcodes() {
    check(
        "personal-contact",
        &[
            "Party's at ⟦14 Rowan Close⟧, bring a chair",
            "We've moved! ⟦7 Mill Cottages⟧ is home",
            "Sofa free to whoever can lift it, ⟦Flat 3, 22 St Mary's Road⟧",
            "⟦22a High Street⟧ is us, above the florist",
            "Cards to ⟦9 The Green, Low Ellerby, LA99 4QT⟧ please",
            "party at mine sat, ⟦14 rowan close⟧, bring booze",
            "our new house is ⟦3 tarn view road⟧ come and see",
            "satnav takes you wrong, use ⟦LA99 4QT⟧",
            "it's ⟦la99 4qt⟧ for the satnav",
            "⟦SW1A1AA⟧",
            "I live at ⟦108 Crescent Road⟧",
            "cards to ⟦17a Station Road⟧ as ever, our new place",
            "come to mine after, ⟦12b high street⟧, above the bakery",
            "10 Downing Street has a cat",
            "4 Privet Drive, cupboard under the stairs",
            "The café at 12 Rowan Road has shut",
            "Year 6 Park Lane trip was muddy",
            "the 14 bus to Rowan Close never came",
            "5 minutes walk and a 10 minute drive",
            "Flat white at Rowan Close cafe",
            "see you l8 2nd half, M4 9am",
            "B4 2nd break I had eaten it all",
            "Room E17 3rd floor",
            "E=MC2 4EVER",
            "We are at 12 Tarn Row, ZZ99 3BF",
            "AC12 3AB is a band, they say",
        ],
    );
}

#[test]
fn dates_of_birth() {
    check(
        "personal-contact",
        &[
            "I was born ⟦14/06/1989⟧ in Oldham",
            "DOB: ⟦14.06.89⟧",
            "d.o.b. ⟦14-06-1989⟧, shoe size 6",
            "my date of birth is ⟦14th June 1989⟧, yes, the heatwave",
            "Our little one was born on ⟦November 3rd, 2026⟧ at 4am",
            "my birthday is the ⟦2nd of Sept 1979⟧",
            "form wanted my DOB ⟦140689⟧ and my soul",
            "Born in Oldham, in the rain, on ⟦1989-06-14⟧, I have always owned a brolly",
            "Happy birthday to me! Born ⟦3rd March 1990⟧, still going",
            "I love Bowie. He was born on 8 January 1947",
            "David Bowie was born on 8 January 1947",
            "I was born in 1989",
            "my birthday is the 14th of June",
            "I was born to teach fractions: 3/4, 2/3",
            "Born to run since 2009",
            "Term ends 18/12/2026",
        ],
    );
}

#[test]
fn messaging_names() {
    check(
        "personal-contact",
        &[
            "add me on snap: ⟦otter_fan79⟧, I never look here",
            "add me on snapchat ⟦otterfan79⟧",
            "my snap is ⟦otter.fan79⟧ if you want dog photos",
            "Snap - ⟦otterfan_79⟧",
            "msg me on insta ⟦@otter.fan⟧",
            "discord: ⟦Otter#4471⟧",
            "I'm on Kik as ⟦otterfan79⟧",
            "telegram ⟦@otterfan⟧",
            "gamertag ⟦xX_Otter_Xx⟧, Friday nights",
            "add me on snap: ⟦otterfanforever⟧",
            "kik me: ⟦bethruns⟧",
            "find me on Discord, ⟦bethruns#2210⟧",
            "my telegram is ⟦bethruns⟧",
            "snap is ⟦beth.runs22⟧ btw",
            "my snap is broken",
            "my whatsapp is hilarious this morning",
            "he wa..the actor I mean",
            "snapchat is down again",
            "my whatsapp is full of parents",
            "add me on snap if you dare",
            "Xbox: 360 or One?",
            "the discord was full at 9pm",
            "signal: nothing. Wifi: nothing.",
            "follow the otters on Instagram @ottertrust",
            "message me on whatsapp when you land",
            "my psn is broken. Again.",
        ],
    );
}

#[test]
fn passwords_pins_and_codes() {
    check(
        "credentials",
        &[
            "The ⟦wifi password is Tarn!2026⟧, capital T",
            "⟦password: bluebells⟧",
            "guest ⟦wifi password is bluebells⟧, all one word",
            "⟦netflix pw = Otter88x⟧",
            "⟦login: supply9 pw: Tarn88row⟧ ok?",
            "Log on with ⟦username y4team, password Conker77⟧",
            "the laptop ⟦trolley PIN is 4471⟧",
            "⟦door code 2580⟧, then push hard",
            "new ⟦gate code: C2280X⟧",
            "⟦code for the staff room door is 1945⟧",
            "⟦alarm code is 4471#⟧ and run",
            "Zoom at 7, ⟦passcode: 88otter⟧",
            "⟦Photocopier code for cover is 30441⟧",
            "the ⟦password for the hall laptop is Tarnwick9⟧",
            "my ⟦locker combination is 12-24-36⟧",
            "⟦class code is k7w2xq9⟧ for the homework page",
            "The ⟦password is 'bluebells⟧', tell nobody",
            "The ⟦code for the staff loo is 4580⟧, you're welcome",
            "⟦password's Otter99⟧",
            "the ⟦code is 4580⟧ and then hash",
            "⟦keysafe: 1945C⟧, under the pot",
            "⟦Meeting ID: 812⟧ 3456 7890",
            "login details: ⟦login is tarn_supply4⟧",
            "room number 204 has the good kettle",
            "entry is 500 people strong, door is 200 years old",
            "My password is cursed.",
            "my username is OtterFan99, come and play",
            "a pin 1920s brooch",
            "Use code SPRING20 for a discount",
            "forgot my password again",
            "My password has expired and so have I",
            "password must have eight characters and a capital",
            "the password is on the whiteboard",
            "The password is wrong. It has always been wrong.",
            "who keeps changing the wifi password?",
            "most common password is 123456, says the paper",
            "if your password is Password1 please stop",
            "PIN machine is broken, cash only",
            "a hat pin from 1920",
            "postcode LA99 4QT, dress code black tie, discount code SPRING20",
            "error code 404: biscuits not found",
            "login from 9am at the desk",
            "I cannot log in to anything since 2019",
            "password reset number 14 this term",
            "the door code has changed, ask Sandra",
            "pin 3 tails on donkeys",
        ],
    );
}

#[test]
fn a_flagged_reader_makes_it_a_stop() {
    for (post, severity) in [
        (
            r#"{"text": "text 07700 900318", "site": "facebook", "audience": {"scope": "friends"}}"#,
            "stop",
        ),
        (
            r#"{"text": "text 07700 900318", "site": "facebook", "audience": {"scope": "friends", "except": ["Dana Reid"]}}"#,
            "warn",
        ),
        (
            r#"{"text": "text 07700 900318", "site": "facebook", "audience": {"scope": "public"}}"#,
            "warn",
        ),
        (
            r#"{"text": "text 07700 900318", "site": "messenger", "surface": "message", "recipients": [{"name": "Rosie Hartnell"}]}"#,
            "stop",
        ),
        (
            r#"{"text": "text 07700 900318 @danareid_", "site": "x"}"#,
            "stop",
        ),
        (
            r#"{"text": "text 07700 900318", "surface": "message", "recipients": [{"name": "Meg Tilley"}]}"#,
            "warn",
        ),
    ] {
        let report = example::check(post);
        let ours = report
            .findings
            .iter()
            .find(|it| it.rule == "personal-contact");
        let found = ours.and_then(|it| serde_json::to_value(it.severity).ok());
        assert_eq!(found, Some(severity.into()), "{post}");
    }
}

#[test]
fn the_recipients_own_address_is_known_to_them() {
    let post = r#"{"text": "Is otter@mailbox.example still right?", "surface": "email", "recipients": [{"handle": "Otter@mailbox.example"}]}"#;
    assert_eq!(example::check(post).findings, []);
}

#[test]
fn secrets_beside_no_word_for_one() {
    check(
        "credentials",
        &[
            "New wifi in the hall, it's ⟦Copper!Owl77⟧, tell the choir",
            "hall wifi now ⟦Copper-Owl77⟧ if your phone wants it",
            "log on as ⟦cover1 / Larch!2026⟧ and save nothing",
            "Back gate is on a keypad, ⟦4471 then hash⟧",
            "the ⟦alarm needs a code, it's 7731⟧, then run",
            "the iPads ⟦unlock with 998877⟧",
            "The ⟦padlock on the bike shed is 0417⟧",
            "It's 2026 and the wifi still dies in my classroom",
            "Room 4062 then lunch",
            "the padlock is broken, it's 4000 years old",
            "New iPads: 32 of them, one Windows11 laptop",
            "The library is now open 24 hours",
        ],
    );
}

#[test]
fn streets_in_other_languages_and_names_further_on() {
    check(
        "personal-contact",
        &[
            "Come and get it, ⟦17 Stryd y Bont⟧, any evening",
            "collect from ⟦9 Ffordd Las⟧, Rhyl",
            "add me on snap instead, ⟦otter.fan⟧, this app is done",
            "my snap's changed, it's ⟦tia.welsh_⟧",
            "4 Heol runners beat us",
        ],
    );
}
