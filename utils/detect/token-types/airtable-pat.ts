import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pat alnum{14} . hex{64}');

export const guidance: Guidance = {
  issuer: 'Airtable',
  docs: 'https://airtable.com/developers/web/guides/personal-access-tokens',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('pat', 14) + sample('.', 64, HEX, 3),
    `{"value":"${sample('pat', 14, undefined, 14) + sample('.', 64, HEX, 16)}"}`,
  ],
  nearMisses: [sample('pat', 14) + sample('.', 63, HEX, 3), `x${sample('pat', 14) + sample('.', 64, HEX, 3)}`],
});
