import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sq0atp-|EAAA base64url{22,60}', {
  accept: (value) => /^(?:sq0atp-.{22}|EAAA(?!.{0,60}(.)\1{3}).{60})$/.test(value),
});

export const guidance: Guidance = {
  issuer: 'Square',
  docs: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  revoke: 'https://developer.squareup.com/apps',
  verify: 'GET https://connect.squareup.com/v2/merchants/me',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('EAAAE', 59, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${sample('sq0atp-', 22, undefined, 2)}"}`, `SQUARE_ACCESS_TOKEN=${token(3)}`],
  nearMisses: [sample('sq0atp-', 21), sample('EAAA', 59), sample('EAAA', 22)],
});
