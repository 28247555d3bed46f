import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineStructure } from '../token-type';

export const detector = defineStructure('identifier', 'csrf');

export const guidance: Guidance = {
  issuer: null,
  docs: 'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
  revoke: null,
  tokenClass: 'identifier',
};

export const examples = (): Examples => ({
  matches: [`Cookie: csrftoken=${sample('', 32)}`, `{"csrfToken":"${sample('', 36, undefined, 2)}"}`],
  nearMisses: ['Cookie: csrftoken=none', '{"csrfEnabled":"always-when-signed-in"}'],
});
