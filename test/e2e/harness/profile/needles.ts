/** One way in which a value may stand in a file. */
export interface Needle {
  readonly form: string;
  readonly bytes: Buffer;
}

const PIECE = 24;

/**
 * A value as text and as base64 and base64url at each of the three alignments, and each of these in UTF-8, UTF-16 and the
 * encoding of Firefox's IndexedDB keys, which adds one to every ASCII character.
 */
export function needlesOf(value: string): Needle[] {
  return inEncodings('text', value).concat(
    [0, 1, 2].flatMap((shift) => {
      const encoded = base64At(value, shift);
      const url = encoded.replaceAll('+', '-').replaceAll('/', '_');
      const forms = inEncodings(`base64+${shift}`, encoded);
      return url === encoded ? forms : forms.concat(inEncodings(`base64url+${shift}`, url));
    }),
  );
}

/**
 * Pieces of the second half of a long value (the first half of a JWT says nothing of its own). They find a value that a
 * compressor has cut, in pages of a database that no row owns any more.
 */
export function piecesOf(value: string): Needle[] {
  const pieces: Needle[] = [];
  for (let at = Math.ceil(value.length / 2); at + PIECE <= value.length; at += PIECE) {
    pieces.push(...inEncodings(`piece at ${at}`, value.slice(at, at + PIECE)));
  }
  return pieces;
}

function inEncodings(form: string, text: string): Needle[] {
  const little = Buffer.from(text, 'utf16le');
  const ascii = Buffer.from(text, 'utf8');
  return [
    { form: `${form} utf-8`, bytes: ascii },
    { form: `${form} utf-16le`, bytes: little },
    { form: `${form} utf-16be`, bytes: Buffer.from(little).swap16() },
    { form: `${form} firefox-key`, bytes: ascii.map((byte) => (byte < 0x7f ? byte + 1 : byte)) as Buffer },
  ];
}

/** The characters that base64 of `value` has wherever it begins `shift` bytes into a group of three. */
function base64At(value: string, shift: number): string {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(value, 'utf8')]);
  const spoiltByNext = bytes.length % 3 === 0 ? 0 : 1;
  const encoded = bytes.toString('base64').replaceAll('=', '');
  // The first characters mix in the bytes before the value, the last one the byte after it.
  return encoded.slice(shift === 0 ? 0 : shift + 1, encoded.length - spoiltByNext);
}
