import { sample } from '../../lib/sample';
import { UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(
  'A2-|A3-|A4- upper{6} - upper{6,11} - upper{5} - upper{5} - upper{5} -| upper{0,5}',
  { accept: (value) => /\d/.test(value.slice(3)) && /^..-.{6}-(?:.{11}|.{6}-.{5})(?:-[A-Z\d]{5}){3}$/.test(value) },
);

export const guidance: Guidance = {
  issuer: '1Password',
  docs: 'https://support.1password.com/secret-key/',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string =>
  ['A3', 6, 6, 5, 5, 5, 5]
    .map((part, i) => (typeof part === 'string' ? part : sample('', part, UPPER, seed + i)))
    .join('-');

export const examples = (): Examples => ({
  matches: [token(), `{"account":"my","value":"${token(9)}"}`],
  nearMisses: [token().slice(0, -1), token().toLowerCase(), `x${token()}`],
});
