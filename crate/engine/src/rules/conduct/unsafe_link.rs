//! `unsafe-link`: a link to a site for adults, or to one that the school blocks.

use crate::context::Context;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::sink::{Message, Sink};
use crate::text::{Byte, Region, host, is_host_of};

/// See [`Rule::docs`].
pub struct UnsafeLink;

impl Rule for UnsafeLink {
    fn id(&self) -> &'static str {
        "unsafe-link"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Weston.clause("2.7.3"),
                Document::Rochdale.clause("section 3, Obscene material"),
                Document::Weston.clause("Appendix 1, Don’ts"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Stop)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        let blocked = &cx.policy().blocked_domains;
        for part in cx.parts() {
            let text = &part.text;
            let links = text.entities().iter().filter(|it| it.region == Region::Url);
            for link in links {
                let domain = host(text.slice(link.bytes.clone()));
                let stem = if blocked.iter().any(|it| is_host_of(&domain, &host(it))) {
                    "unsafe_link_blocked"
                } else if is_adult(&domain) {
                    "unsafe_link_adult"
                } else {
                    continue;
                };
                out.words(part, link.bytes.clone(), message(cx, stem, &domain));
            }
            // A domain whose ending is rare is not seen as a link by itself; the school's list says it is.
            if blocked.is_empty() || !has_dot_within(text.raw()) {
                continue;
            }
            for (start, run) in runs(text.raw()) {
                let bytes = Byte::from(start)..Byte::from(start + run.len());
                let seen = text
                    .entities()
                    .iter()
                    .any(|it| it.bytes.start < bytes.end && bytes.start < it.bytes.end);
                let domain = host(run);
                if !seen && blocked.iter().any(|it| is_host_of(&domain, &host(it))) {
                    out.words(part, bytes, message(cx, "unsafe_link_blocked", &domain));
                }
            }
        }
    }
}

fn message(cx: &Context, stem: &'static str, domain: &str) -> Message {
    let message = Message::new(stem, "unsafe_link_instead").param("domain", domain);
    match &cx.policy().contacts.report_to {
        Some(name) => message.param("reportTo", name),
        None => message,
    }
}

/// Whether a dot stands in the midst of anything: most end a sentence.
fn has_dot_within(raw: &str) -> bool {
    raw.as_bytes()
        .windows(2)
        .any(|pair| pair[0] == b'.' && !pair[1].is_ascii_whitespace())
}

/// The runs of characters that a domain or address can be made of and that have a dot inside.
fn runs(raw: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '/' | ':' | '?' | '=');
    let runs = raw.split(move |c| !is_part(c));
    runs.map(move |run| {
        let run = run.trim_matches(|c: char| !c.is_alphanumeric());
        (run.as_ptr() as usize - raw.as_ptr() as usize, run)
    })
    .filter(|(_, run)| run.contains('.'))
}

/// Well-known sites for adults, by the label before the ending: they have one in many countries.
const ADULT: &str = "pornhub xvideos xnxx xhamster redtube youporn onlyfans chaturbate stripchat \
    livejasmin brazzers spankbang rule34 nhentai e-hentai hentaihaven adultfriendfinder motherless \
    tube8 beeg eporner cam4 bongacams myfreecams fansly literotica manyvids camsoda hqporner \
    youjizz fapello erome porntrex thisvid faphouse imagefap gelbooru coomer bangbros realitykings \
    hclips txxx adultwork";
/// Endings kept for such sites.
const ENDINGS: [&str; 5] = ["xxx", "porn", "sex", "adult", "sexy"];

fn is_adult(domain: &str) -> bool {
    let mut labels = domain.rsplit('.');
    labels.next().is_some_and(|last| ENDINGS.contains(&last))
        || labels.any(|label| {
            ADULT.split_ascii_whitespace().any(|site| site == label) || label.ends_with("porn")
        })
}

impl Documented for UnsafeLink {
    fn docs(&self) -> Docs {
        Docs {
            title: "A link to a site that should not be linked to",
            what: "A link to a well-known site for adults, or to a domain on the school's list of blocked \
                   domains or under it, however the link is written. It counts in a warning about the site \
                   too: the link can still be followed.",
            why: "A link from a teacher is a recommendation, and children follow links. Guidance forbids links \
                  to pornographic material from any account.",
            instead: "Take the link out. To warn of a site, describe it, and report it to whoever looks after \
                      the school's filter.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text(
                        "All the answers are on https://www.free-answer-keys.example/ks2?p=3!",
                        &["https://www.free-answer-keys.example/ks2?p=3"],
                    ),
                    Example::text(
                        "Try maths.free-answer-keys.example, everyone does",
                        &["maths.free-answer-keys.example"],
                    ),
                    Example::text(
                        "Do not click pornhub.com/abc, my account was hacked",
                        &["pornhub.com/abc"],
                    ),
                ],
                fine: &[
                    Example::text("Answers are at https://www.answer-keys.example/ks2", &[]),
                    Example::text("notfree-answer-keys.example is another site", &[]),
                    Example::text(
                        "The council runs www.essex.gov.uk and middlesex.example",
                        &[],
                    ),
                    Example::text(
                        "A report on pornhub is in the news: https://www.bbc.co.uk/news/1",
                        &[],
                    ),
                ],
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::contacts::Contacts;
    use crate::{Checker, policy};

    #[test]
    fn hosts_for_adults_and_those_that_only_look_like_it() {
        for (domain, expected) in [
            ("pornhub.com", true),
            ("de.pornhub.org", true),
            ("onlyfans.com", true),
            ("something.xxx", true),
            ("freeporn.example", true),
            ("pornhubs.example", false),
            ("essex.ac.uk", false),
            ("sexeducationforum.org.uk", false),
            ("beegees.com", false),
            ("xxx.gov.uk", false),
            ("thepornconversation.org", false),
        ] {
            assert_eq!(is_adult(domain), expected, "{domain}");
        }
    }

    #[test]
    fn blocked_domains_count_however_policy_and_post_write_them() {
        let (policy, problems) = policy::read(&json!({
            "blockedDomains": ["Essays.zone", "cheat.example"]
        }));
        assert_eq!(problems, []);
        let checker = Checker::new(policy, &Contacts::default());
        for (text, expected) in [
            ("go to ESSAYS.zone now", Some("ESSAYS.zone")),
            ("(essays.zone/a?b=c)", Some("essays.zone/a?b=c")),
            (
                "https://uk.essays.zone:443/x",
                Some("https://uk.essays.zone:443/x"),
            ),
            ("http://me@cheat.example", Some("http://me@cheat.example")),
            ("http://cheat.example.school.example", None),
            ("myessays.zone", None),
            ("Essays. Zone two", None),
            ("https://x.example/?u=cheat.example", None),
        ] {
            let post = json!({ "text": text });
            let report = checker.check(&serde_json::from_value(post).unwrap());
            let span = report.findings.first().and_then(|it| it.span);
            let words = span.map(|it| &text[it.start as usize..it.end as usize]);
            assert_eq!(words, expected, "{text}");
            assert!(report.findings.len() <= 1, "{text}");
        }
    }
}
