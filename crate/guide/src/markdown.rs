//! The few things of Markdown that the pages need: words that must not become markup, a name for a
//! link to jump to, and the links between pages.

use engine::guidance::Clause;

/// Words as they stand, whatever signs they hold. A line break would end a list item or a row of a
/// table, and is shown as a sign.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' => {
                out.push('\\');
                out.push(sign);
            }
            '\n' => out.push_str(" ⏎ "),
            '\r' => {}
            _ => out.push(sign),
        }
    }
    out
}

/// What a link to a clause ends in: `appendix-1`, `2-3-13`.
pub(crate) fn anchor(clause: &str) -> String {
    let parts = clause.split(|sign: char| !sign.is_ascii_alphanumeric());
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    parts.join("-").to_lowercase()
}

/// A clause as a reader is told it, with a link to the page of its document in `folder`.
pub(crate) fn cited(clause: Clause, folder: &str) -> String {
    let Clause { document, clause } = clause;
    let (name, id) = (document.name(), document.id());
    format!(
        "[{name}, {}]({folder}{id}.md#{})",
        plain(clause),
        anchor(clause)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_markdown_stay_signs() {
        assert_eq!(plain("f*ck_off <b>\na|b"), r"f\*ck\_off \<b\> ⏎ a\|b");
    }

    #[test]
    fn anchors_are_short_and_plain() {
        assert_eq!(anchor("Appendix 1, Don’ts"), "appendix-1-don-ts");
        assert_eq!(anchor("2.3.13"), "2-3-13");
    }
}
