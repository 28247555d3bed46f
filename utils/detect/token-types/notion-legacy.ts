import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('secret_ alnum{43}');

export const guidance: Guidance = {
  issuer: 'Notion',
  docs: 'https://developers.notion.com/guides/authorization/credential-security',
  revoke: 'https://www.notion.so/profile/integrations',
  verify: 'GET https://api.notion.com/v1/users/me',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('secret_', 43, undefined, seed);

export const examples = (): Examples => ({
  matches: [`NOTION_TOKEN=${token()}`, `{"auth":"${token(2)}"}`, `Authorization: Bearer ${token(3)}`],
  nearMisses: [sample('secret_', 42), `secret_${sample('', 20)}-${sample('', 22)}`],
});
