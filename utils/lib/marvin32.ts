/**
 * Marvin hash of the first `length` bytes, 32 bits unsigned: two words of state from a seed of eight ASCII characters,
 * little-endian blocks, a terminator of 0x80 and two closing rounds; as Microsoft's identifiable keys use it.
 */
export function marvin32(bytes: Uint8Array, length: number, seed: string): number {
  let high = 0;
  let low = 0;
  for (let i = 0; i < 4; i++) {
    high = (high << 8) | seed.charCodeAt(i);
    low = (low << 8) | seed.charCodeAt(i + 4);
  }
  const mix = (word: number) => {
    low = (low + word) | 0;
    high ^= low;
    low = rotate(low, 20) + high;
    high = rotate(high, 9) ^ low;
    low = rotate(low, 27) + high;
    high = rotate(high, 19);
  };
  for (let at = 0; at <= length; at += 4) {
    let word = 0;
    for (let i = 3; i >= 0; i--) {
      const index = at + i;
      word = (word << 8) | (index < length ? (bytes[index] ?? 0) : index === length ? 0x80 : 0);
    }
    mix(word);
  }
  mix(0);
  return (low ^ high) >>> 0;
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
