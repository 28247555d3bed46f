import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sq0csp- base64url{43}');

export const guidance: Guidance = {
  issuer: 'Square',
  docs: 'https://developer.squareup.com/docs',
  revoke: 'https://developer.squareup.com/apps',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('sq0csp-', 43, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [sample('sq0csp-', 42), sample('sq0csp-', 44), `x${token()}`],
});
