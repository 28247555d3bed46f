import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ntn_ alnum{46}');

export const guidance: Guidance = {
  issuer: 'Notion',
  docs: 'https://developers.notion.com/guides/authorization/credential-security',
  revoke: 'https://www.notion.so/profile/integrations',
  verify: 'GET https://api.notion.com/v1/users/me',
  tokenClass: 'secret',
};

const token = (seed: number, length = 46) => sample('ntn_', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`NOTION_TOKEN=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 45), token(8, 47), `x${token(7)}`],
});
