import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pat alnum{14} . hex{64}');

export const guidance: Guidance = {
  issuer: 'Airtable',
  docs: 'https://airtable.com/developers/web/guides/personal-access-tokens',
  revoke: 'https://airtable.com/create/tokens',
  verify: 'GET https://api.airtable.com/v0/meta/whoami',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('pat', 14, undefined, seed) + sample('.', 64, HEX, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token()}`, `Airtable.configure({ apiKey: '${token(2)}' })`],
  nearMisses: [sample('pat', 14) + sample('.', 63, HEX), sample('app', 14) + sample('.', 64, HEX)],
});
