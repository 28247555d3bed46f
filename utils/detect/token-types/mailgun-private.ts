import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{36,50}', {
  accept: (value) => /^(?:key-[\da-f]{32}|[\da-f]{32}-[\da-f]{8}-[\da-f]{8})$/.test(value),
});

export const guidance: Guidance = {
  issuer: 'Mailgun',
  docs: 'https://help.mailgun.com/hc/en-us/articles/203380100',
  revoke: 'https://app.mailgun.com/settings/api_security',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 8) =>
  [sample('', 32, HEX, seed), sample('', 8, HEX, seed + 1), sample('', length, HEX, seed + 2)].join('-');

export const examples = (): Examples => ({
  matches: [`MAILGUN_API_KEY=${token(1)}`, `{"apiKey":"${sample('key-', 32, HEX, 2)}"}`],
  nearMisses: [token(6, 7), sample('key-', 31, HEX), sampleUuid('', 3)],
});
