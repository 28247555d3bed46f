const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

let round = 0;

/** From now on every builder of examples draws other characters; round 0 is what the examples are everywhere else. */
export function setRound(to: number): void {
  round = to;
}

/** Stands in for `utils/lib/sample.ts` in the accuracy run: the same, but for the round. */
export function sample(prefix: string, length: number, alphabet: string = ALPHABET, seed = 1): string {
  let state = ((seed + round * 7919) * 2654435761) >>> 0;
  let body = '';
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    body += alphabet[(state >>> 8) % alphabet.length] ?? '';
  }
  return prefix + body;
}
