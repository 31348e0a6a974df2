//! A fuse filter as base64: its descriptor, then its fingerprints, all little-endian. A file that a
//! hand has touched must not make a look-up leave the filter, so reading checks that the parts fit.

pub(super) use xorf::Descriptor;

/// A filter's fingerprint.
pub(super) trait Fingerprint: Copy {
    /// Bytes of one.
    const WIDTH: usize;
    fn put(self, out: &mut Vec<u8>);
    fn take(bytes: &[u8]) -> Option<Self>;
}

impl Fingerprint for u8 {
    const WIDTH: usize = 1;

    fn put(self, out: &mut Vec<u8>) {
        out.push(self);
    }

    fn take(bytes: &[u8]) -> Option<Self> {
        bytes.first().copied()
    }
}

impl Fingerprint for u16 {
    const WIDTH: usize = 2;

    fn put(self, out: &mut Vec<u8>) {
        out.extend(self.to_le_bytes());
    }

    fn take(bytes: &[u8]) -> Option<Self> {
        Some(Self::from_le_bytes(bytes.try_into().ok()?))
    }
}

/// Writes a filter.
pub(super) fn write<T: Fingerprint>(descriptor: &Descriptor, fingerprints: &[T]) -> String {
    let mut bytes = Vec::with_capacity(16 + fingerprints.len() * T::WIDTH);
    bytes.extend(descriptor.seed.to_le_bytes());
    bytes.extend(descriptor.segment_length.to_le_bytes());
    bytes.extend(descriptor.segment_count_length.to_le_bytes());
    for fingerprint in fingerprints {
        fingerprint.put(&mut bytes);
    }
    encode(&bytes)
}

/// Reads a filter; `None` where it is not base64 or the parts do not fit.
pub(super) fn read<T: Fingerprint>(text: &str) -> Option<(Descriptor, Box<[T]>)> {
    let bytes = decode(text)?;
    let (seed, rest) = bytes.split_first_chunk::<8>()?;
    let (segment_length, rest) = rest.split_first_chunk::<4>()?;
    let (segment_count_length, rest) = rest.split_first_chunk::<4>()?;
    let segment_length = u32::from_le_bytes(*segment_length);
    let segment_count_length = u32::from_le_bytes(*segment_count_length);
    let chunks = rest.chunks_exact(T::WIDTH);
    // A look-up touches three neighbouring segments, of which the first is one of the counted ones.
    let reach = u64::from(segment_count_length) + 2 * u64::from(segment_length);
    let fits = segment_length.is_power_of_two()
        && segment_count_length >= segment_length
        && segment_count_length % segment_length == 0
        && chunks.remainder().is_empty()
        && chunks.len() as u64 == reach;
    if !fits {
        return None;
    }
    let descriptor = Descriptor {
        seed: u64::from_le_bytes(*seed),
        segment_length,
        segment_length_mask: segment_length - 1,
        segment_count_length,
    };
    Some((descriptor, chunks.map(T::take).collect::<Option<_>>()?))
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let mut group = [0; 3];
        group[..chunk.len()].copy_from_slice(chunk);
        let bits = u32::from_be_bytes([0, group[0], group[1], group[2]]);
        for place in 0..4 {
            let digit = ALPHABET[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place <= chunk.len() {
                digit.into()
            } else {
                '='
            });
        }
    }
    text
}

fn decode(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_end_matches('=').as_bytes();
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 3);
    for group in text.chunks(4) {
        let mut bits = 0;
        for place in 0..4 {
            let digit = match group.get(place) {
                Some(byte) => digit(*byte)?,
                None => 0,
            };
            bits = bits << 6 | u32::from(digit);
        }
        let all = bits.to_be_bytes();
        // Two digits hold one byte, three hold two; one alone holds nothing.
        bytes.extend(all.get(1..group.len()).filter(|_| group.len() > 1)?);
    }
    Some(bytes)
}

fn digit(byte: u8) -> Option<u8> {
    Some(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_base64() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
        ] {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()));
        }
        assert_eq!(decode("Z"), None);
        assert_eq!(decode("Zm 9"), None);
    }
}
