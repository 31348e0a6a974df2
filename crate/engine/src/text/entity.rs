//! Finding web and e-mail addresses, handles and hashtags. Looks at one run of characters without
//! white space at a time; what they mean for a school is left to the rules.

use super::Region;

/// The largest run looked at for addresses; longer ones are not links that a person wrote.
const LONGEST: usize = 4096;

/// The first address in `run`, which has no white space: its kind and bytes within the run.
pub(super) fn address(run: &str) -> Option<(Region, std::ops::Range<usize>)> {
    if run.len() > LONGEST {
        return None;
    }
    let bytes = run.as_bytes();
    if let Some(start) = scheme(run) {
        return Some((Region::Url, start..start + url_length(&run[start..])));
    }
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'@' => {
                let local = at
                    - bytes[..at]
                        .iter()
                        .rev()
                        .take_while(|b| is_local(**b))
                        .count();
                let end = at + 1 + host_length(&bytes[at + 1..]);
                if local < at && run[at + 1..end].contains('.') && bytes[at - 1] != b'.' {
                    // "@user@example.social" is a handle, not an address of "user".
                    return (local == 0 || bytes[local - 1] != b'@')
                        .then_some((Region::Email, local..end));
                }
                at += 1;
            }
            b'.' if at > 0 && bytes[at - 1].is_ascii_alphanumeric() => {
                let start = at
                    - bytes[..at]
                        .iter()
                        .rev()
                        .take_while(|b| is_host(**b))
                        .count();
                let host = host_length(&bytes[start..]);
                let end = start + host;
                let after = bytes.get(end);
                let inside = start > 0 && matches!(bytes[start - 1], b'@' | b'#' | b'_');
                if !inside
                    && after != Some(&b'@')
                    && is_domain(&run[start..end], after == Some(&b'/'))
                {
                    return Some((Region::Url, start..start + url_length(&run[start..])));
                }
                at = end.max(at + 1);
            }
            _ => at += 1,
        }
    }
    None
}

/// The host of a web address, or of what stands for one in a policy: in small letters, without `www.`,
/// the user and the port.
pub fn host(address: &str) -> String {
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
    let authority = bare.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let host = host.trim_matches('.').to_ascii_lowercase();
    host.strip_prefix("www.")
        .map_or(host.clone(), str::to_owned)
}

/// Whether `host` is `domain` or lies under it.
pub fn is_host_of(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain)
        .is_some_and(|sub| sub.is_empty() || sub.ends_with('.'))
}

/// Bytes of the handle or tag name after an `@` or `#` that `rest` starts with; 0 if it is none.
pub(super) fn tag_length(rest: &str, sigil: char) -> usize {
    let body = &rest[1..];
    let mut end = 0;
    let mut letters = false;
    for (at, c) in body.char_indices() {
        let part = c.is_alphanumeric()
            || c == '_'
            || matches!(c as u32, 0x300..=0x36F)
            || (sigil == '@' && matches!(c, '.' | '-' | '@'));
        if !part {
            break;
        }
        letters |= c.is_alphabetic();
        if c.is_alphanumeric() || c == '_' || matches!(c as u32, 0x300..=0x36F) {
            end = at + c.len_utf8();
        }
    }
    if letters { end + 1 } else { 0 }
}

fn scheme(run: &str) -> Option<usize> {
    let bytes = run.as_bytes();
    let found = |word: &[u8]| {
        bytes
            .windows(word.len())
            .position(|part| part.eq_ignore_ascii_case(word))
    };
    if bytes.contains(&b':')
        && let Some(at) = found(b"https://").or_else(|| found(b"http://"))
    {
        return Some(at);
    }
    found(b"www.").filter(|&at| at == 0 || !bytes[at - 1].is_ascii_alphanumeric())
}

fn url_length(rest: &str) -> usize {
    let end = rest
        .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '“' | '”' | '’' | '|'))
        .unwrap_or(rest.len());
    let mut url = &rest[..end];
    loop {
        let trimmed = url.trim_end_matches(['.', ',', '!', '?', ';', ':', '\'', '…', '*']);
        let trimmed = match trimmed.strip_suffix([')', ']']) {
            Some(inner) if !inner.contains(['(', '[']) => inner,
            _ => trimmed,
        };
        if trimmed.len() == url.len() {
            return url.len();
        }
        url = trimmed;
    }
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'%' | b'+' | b'-')
}

fn is_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-')
}

fn host_length(bytes: &[u8]) -> usize {
    let length = bytes.iter().take_while(|byte| is_host(**byte)).count();
    length
        - bytes[..length]
            .iter()
            .rev()
            .take_while(|b| !b.is_ascii_alphanumeric())
            .count()
}

/// Whether `host` looks like a domain: labels and a top-level domain that people in Britain and
/// Ireland meet, or any country's when a path follows. "Home.No" is two sentences.
fn is_domain(host: &str, path: bool) -> bool {
    const COMMON: &[&str] = &[
        "academy",
        "ac",
        "app",
        "biz",
        "blog",
        "cloud",
        "club",
        "co",
        "com",
        "cymru",
        "dev",
        "edu",
        "education",
        "eu",
        "example",
        "gg",
        "gov",
        "ie",
        "info",
        "invalid",
        "io",
        "london",
        "ltd",
        "ly",
        "net",
        "nhs",
        "online",
        "org",
        "page",
        "sch",
        "school",
        "schools",
        "scot",
        "site",
        "social",
        "store",
        "test",
        "tv",
        "uk",
        "wales",
        "website",
        "xyz",
    ];
    let Some((rest, last)) = host.rsplit_once('.') else {
        return false;
    };
    let last = last.to_ascii_lowercase();
    let labels = !rest.is_empty() && rest.split('.').all(|label| !label.is_empty());
    labels
        && (COMMON.contains(&last.as_str())
            || (path
                && (2..=3).contains(&last.len())
                && last.bytes().all(|b| b.is_ascii_lowercase())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_as_people_write_them() {
        for (run, expected) in [
            (
                "https://school.example/a?b=1.",
                Some((Region::Url, "https://school.example/a?b=1")),
            ),
            (
                "(www.school.example)",
                Some((Region::Url, "www.school.example")),
            ),
            (
                "www.school.example,",
                Some((Region::Url, "www.school.example")),
            ),
            ("(larks.sch.uk/pe)", Some((Region::Url, "larks.sch.uk/pe"))),
            ("larks.co.uk!", Some((Region::Url, "larks.co.uk"))),
            (
                "t.bell@larks.sch.uk,",
                Some((Region::Email, "t.bell@larks.sch.uk")),
            ),
            ("<a@b.example>", Some((Region::Email, "a@b.example"))),
            ("@user@mastodon.example", None),
            ("@reece.ali7", None),
            ("Home.No", None),
            ("8.37", None),
            ("end.Then", None),
            ("...so", None),
            ("bit.ly/x", Some((Region::Url, "bit.ly/x"))),
            ("youtu.be/x", Some((Region::Url, "youtu.be/x"))),
        ] {
            let found = address(run).map(|(region, range)| (region, &run[range]));
            assert_eq!(found, expected, "{run}");
        }
    }
}
