import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('akab- base64url{33}', {
  context: 'client token, access token, edgegrid',
  // A host name has 24 and 8 characters around its dash.
  accept: (value) => /^akab-[a-z0-9-]{33}$/.test(value) && value.charAt(29) !== '-',
});

export const guidance: Guidance = {
  issuer: 'Akamai',
  docs: 'https://techdocs.akamai.com/developer/docs/edgegrid',
  revoke: 'https://control.akamai.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    `access_token = ${sample('akab-', 26, LOWER)}-${sample('', 6, LOWER, 2)}\n`,
    JSON.stringify({ clientToken: `${sample('akab-', 16, LOWER, 3)}-${sample('', 16, LOWER, 4)}` }),
  ],
  nearMisses: [
    `access_token = ${sample('akab-', 25, LOWER)}-${sample('', 6, LOWER, 2)}\n`,
    `access_token = ${sample('akab-', 24, LOWER)}-${sample('', 8, LOWER, 2)}\n`,
    `${sample('akab-', 16, LOWER)}-${sample('', 16, LOWER, 2)}.luna.akamaiapis.net`,
  ],
});
