import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ntn_ alnum{46}');

export const guidance: Guidance = {
  issuer: 'Notion',
  docs: 'https://developers.notion.com/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('ntn_', 46), `{"value":"${sample('ntn_', 46, undefined, 14)}"}`],
  nearMisses: [sample('ntn_', 45), `x${sample('ntn_', 46)}`],
});
