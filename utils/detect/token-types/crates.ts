import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('cio alnum{32}', { accept: (value) => /[A-Z]/.test(value) });

export const guidance: Guidance = {
  issuer: 'crates.io',
  docs: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
  revoke: 'https://crates.io/api/v1/tokens/current',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('cio', 32, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `[registry]\ntoken = "${token(2)}"`],
  nearMisses: [sample('cio', 31), sample('cio', 32, LOWER), `x${token()}`],
});
