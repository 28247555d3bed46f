import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sq0idp- base64url{22}', { tokenClass: 'publishable' });

export const guidance: Guidance = {
  issuer: 'Square',
  docs: 'https://developer.squareup.com/docs',
  revoke: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => sample('sq0idp-', 22, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `payments('${token(2)}', 'L1')`],
  nearMisses: [sample('sq0idp-', 21), sample('sq0idp-', 23), `x${token()}`],
});
