import { detect, redact } from '../engine';
import { readsLikeWords } from '../lib/bigrams';
import { isWordlike } from '../lib/words';

/** Shorter values are no tokens to anybody here. */
const MIN = 16;

/**
 * A file's name as a report may tell it. Builds put short hashes into names, which must stay readable, or nobody finds the
 * file: a part of a path in which fewer than 16 characters are neither words nor numbers stays as it is, unless a token by
 * form stands in it. Any other part is redacted.
 */
export const cleanFileName = (name: string): string => name.split('/').map(cleanPart).join('/');

function cleanPart(part: string): string {
  const odd = part.split(/[^A-Za-z0-9]+/).filter((piece) => !isOrdinary(piece));
  const isShort = odd.reduce((sum, piece) => sum + piece.length, 0) < MIN;
  return isShort && detect(part).length === 0 ? part : redact(part);
}

const isOrdinary = (piece: string): boolean =>
  /^\d{1,4}$/.test(piece) || (isWordlike(piece) && (piece.length < MIN || readsLikeWords(piece)));
