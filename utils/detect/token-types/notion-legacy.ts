import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('secret_ alnum{43}');

export const guidance: Guidance = {
  issuer: 'Notion',
  docs: 'https://developers.notion.com/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('secret_', 43), `{"value":"${sample('secret_', 43, undefined, 14)}"}`],
  nearMisses: [sample('secret_', 42), `x${sample('secret_', 43)}`],
});
