import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ATTA any-hex{72}');

export const guidance: Guidance = {
  issuer: 'Atlassian',
  docs: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
  revoke: 'https://trello.com/my/account',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('ATTA', 72, HEX, seed);

export const examples = (): Examples => ({
  matches: [`https://api.trello.com/1/members/me?token=${token()}`, `{"trello_token":"${token(2)}"}`],
  nearMisses: [sample('ATTA', 71, HEX), sample('ATTA', 72)],
});
