//! Folding: the form in which words are compared. Case, accents, typographic apostrophes, full-width
//! and mathematical letters and invisible characters make no difference; `ł ø ß æ` and their like
//! become the letters that people type instead. The raw text is never changed.

/// What a character means to the tokeniser, and what it becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Folded {
    /// One ASCII letter or digit.
    One(u8),
    /// Two ASCII letters (`æ`, `ß`).
    Two([u8; 2]),
    /// A letter or digit of another script, in lower case.
    Other(char),
    /// Nothing at all, but it belongs to the word: a combining mark.
    Mark,
    /// Nothing at all, and it belongs to no word: zero-width and direction characters.
    Invisible,
    /// An apostrophe of any shape.
    Apostrophe,
    /// A hyphen of any shape that joins two halves of a word.
    Hyphen,
    /// Not part of a word.
    None,
}

/// `U+00C0..U+0250`: the base letter, `*` where there are two (see [`pair`]), `.` where there is none.
const LATIN: &[u8; 400] = b"aaaaaa*ceeeeiiiidnooooo.ouuuuy**aaaaaa*ceeeeiiiidnooooo.ouuuuy*y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooo**rrrrrrssssssss\
ttttttuuuuuuuuuuuuwwyyyzzzzzzs...............e.......i........oo.............uu....zz.............*\
********aaiioouuuuuuuuuueaaaa....ggkkoooo..j***gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......a\
aeeooooooooyy............................";

/// `U+1E00..U+1F00`, in the same way: Welsh `ẁ`, Irish dotted letters, Vietnamese.
const LATIN_ADDITIONAL: &[u8; 256] =
    b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmm\
nnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s..*.aaaaaa\
aaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// Folds one character.
pub(super) fn fold(c: char) -> Folded {
    let code = c as u32;
    match code {
        0..0x80 => ascii(c as u8),
        0xAD
        | 0x200B..=0x200F
        | 0x202A..=0x202E
        | 0x2060..=0x2069
        | 0xFE00..=0xFE0F
        | 0xFEFF
        | 0x61C
        | 0x180E
        | 0xE0000..=0xE007F => Folded::Invisible,
        0xC0..0x250 => table(LATIN[(code - 0xC0) as usize], c),
        0x1E00..0x1F00 => table(LATIN_ADDITIONAL[(code - 0x1E00) as usize], c),
        0x300..=0x36F | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20F0 | 0xFE20..=0xFE2F => {
            Folded::Mark
        }
        0x2018 | 0x2019 | 0x201B | 0x2BC | 0x2B9 | 0x2BB | 0x2032 | 0xB4 | 0xFF07 => {
            Folded::Apostrophe
        }
        0x2010 | 0x2011 | 0xFE63 | 0xFF0D => Folded::Hyphen,
        0xFF10..=0xFF19 => Folded::One(b'0' + (code - 0xFF10) as u8),
        0xFF21..=0xFF3A => Folded::One(b'a' + (code - 0xFF21) as u8),
        0xFF41..=0xFF5A => Folded::One(b'a' + (code - 0xFF41) as u8),
        // Letters and digits "in bold" and the like, which people paste for effect: 13 alphabets of 52.
        0x1D400..0x1D6A4 => Folded::One(b'a' + ((code - 0x1D400) % 26) as u8),
        0x1D7CE..0x1D800 => Folded::One(b'0' + ((code - 0x1D7CE) % 10) as u8),
        _ if c.is_alphanumeric() => Folded::Other(lower(c)),
        _ if is_mark(code) => Folded::Mark,
        _ => Folded::None,
    }
}

fn ascii(byte: u8) -> Folded {
    match byte {
        b'A'..=b'Z' => Folded::One(byte + 32),
        b'a'..=b'z' | b'0'..=b'9' => Folded::One(byte),
        b'\'' | b'`' => Folded::Apostrophe,
        b'-' => Folded::Hyphen,
        _ => Folded::None,
    }
}

fn table(entry: u8, c: char) -> Folded {
    match entry {
        b'*' => Folded::Two(pair(c)),
        b'.' if c.is_alphabetic() => Folded::Other(lower(c)),
        b'.' => Folded::None,
        letter => Folded::One(letter),
    }
}

fn pair(c: char) -> [u8; 2] {
    *match c {
        'Æ' | 'æ' => b"ae",
        'Œ' | 'œ' => b"oe",
        'Þ' | 'þ' => b"th",
        'ß' | 'ẞ' => b"ss",
        'Ĳ' | 'ĳ' => b"ij",
        'Ǉ' | 'ǈ' | 'ǉ' => b"lj",
        'Ǌ' | 'ǋ' | 'ǌ' => b"nj",
        _ => b"dz",
    }
}

/// The small letter of a capital, in the alphabets that have both. The standard library's table has
/// every alphabet there ever was, and is larger than all of a rule.
pub fn lower(c: char) -> char {
    let code = c as u32;
    let small = match code {
        0x41..=0x5A
        | 0xC0..=0xD6
        | 0xD8..=0xDE
        | 0x391..=0x3A9
        | 0x410..=0x42F
        | 0xFF21..=0xFF3A => code + 32,
        0x400..=0x40F => code + 80,
        0x531..=0x556 => code + 48,
        0x386 => 0x3AC,
        0x388..=0x38A => code + 37,
        0x38C => 0x3CC,
        0x38E | 0x38F => code + 63,
        // Pairs: the capital even and the small letter after it, or the other way round.
        0x100..=0x137 | 0x14A..=0x177 | 0x1E00..=0x1EFF | 0x460..=0x4BF | 0x4D0..=0x52F => code | 1,
        0x139..=0x148 | 0x179..=0x17E | 0x4C1..=0x4CE => code + (code & 1),
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

/// Vowel signs and points of scripts that write them as marks, so that a name keeps together.
fn is_mark(code: u32) -> bool {
    matches!(code, 0x591..=0x5C7 | 0x610..=0x61A | 0x64B..=0x65F | 0x670 | 0x6D6..=0x6ED
        | 0x900..=0x903 | 0x93A..=0x94F | 0x981..=0x983 | 0x9BC..=0x9CD | 0xA01..=0xA4D
        | 0xA81..=0xACD | 0xB01..=0xB4D | 0xB82..=0xBCD | 0xC00..=0xC4D | 0xD00..=0xD4D
        | 0xDCA..=0xDDF | 0xE31..=0xE3A | 0xE47..=0xE4E)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(word: &str) -> String {
        let mut out = String::new();
        for c in word.chars() {
            match fold(c) {
                Folded::One(byte) => out.push(byte as char),
                Folded::Two(bytes) => bytes.iter().for_each(|&b| out.push(b as char)),
                Folded::Other(c) => out.push(c),
                _ => {}
            }
        }
        out
    }

    #[test]
    fn letters_that_people_type_instead() {
        for (word, expected) in [
            ("Wiśniewski", "wisniewski"),
            ("Łukasz", "lukasz"),
            ("Søren", "soren"),
            ("Strauß", "strauss"),
            ("Ægir", "aegir"),
            ("Siân", "sian"),
            ("Sia\u{302}n", "sian"),
            ("Ŵyn", "wyn"),
            ("Ẁyn", "wyn"),
            ("İpek Yıldız", "ipekyildiz"),
            ("Nguyễn", "nguyen"),
            ("Đặng", "dang"),
            ("Þór", "thor"),
            ("Ｊａｙ", "jay"),
            ("𝐉𝐚𝐲𝐝𝐞𝐧", "jayden"),
            ("𝗣𝗶𝗸𝗲", "pike"),
            ("Iñés", "ines"),
            ("Ștefan", "stefan"),
            ("ŞAHİN", "sahin"),
            ("Ольга", "ольга"),
        ] {
            assert_eq!(folded(word), expected);
        }
    }
}
