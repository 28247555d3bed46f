import { isMixed } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64{59,106} ==|=|', { context: 'intercom', accept: isMixed });

export const guidance: Guidance = {
  issuer: 'Intercom',
  docs: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
  revoke: 'https://app.intercom.com/a/developer-signup',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 56) => `${sample('dG9r', length, undefined, seed)}=`;

export const examples = (): Examples => ({
  matches: [`INTERCOM_ACCESS_TOKEN=${token(1)}`, `{"intercom":{"token":"${token(2)}"}}`],
  nearMisses: [
    `INTERCOM_ACCESS_TOKEN=${token(3, 54)}`,
    `intercomSettings = { user_hash: '${sample('', 64, HEX, 4)}' }`,
    `DATA=${token(5)}`,
  ],
});
