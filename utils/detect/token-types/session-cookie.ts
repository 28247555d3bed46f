import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineStructure } from '../token-type';

export const detector = defineStructure('session');

export const guidance: Guidance = {
  issuer: null,
  docs: 'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html',
  revoke: null,
  tokenClass: 'session',
};

export const examples = (): Examples => ({
  matches: [
    `Cookie: connect.sid=s%3A${sample('', 32)}.${sample('', 43)}`,
    `Set-Cookie: PHPSESSID=${sample('', 26, undefined, 2)}; Path=/; HttpOnly`,
  ],
  nearMisses: [`Cookie: theme=${sample('', 10)}`, `Cookie: _ga=${sample('GA1.2.', 20)}`],
});
