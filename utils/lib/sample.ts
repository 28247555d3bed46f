const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Builds `prefix` + `length` characters of a token look-alike at run time, so that no literal in the repository looks like
 * a secret to a scanner. Deterministic per `seed`; bundles that do not use the examples drop the call.
 */
/* @__NO_SIDE_EFFECTS__ */
export function sample(prefix: string, length: number, alphabet: string = ALPHABET, seed = 1): string {
  let state = (seed * 2654435761) >>> 0;
  let body = '';
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    body += alphabet[(state >>> 8) % alphabet.length] ?? '';
  }
  return prefix + body;
}
