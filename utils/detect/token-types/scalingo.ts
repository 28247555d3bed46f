import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('tk-us- base64url{48}');

export const guidance: Guidance = {
  issuer: 'Scalingo',
  docs: 'https://developers.scalingo.com/',
  revoke: 'https://dashboard.scalingo.com/account/tokens',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('tk-us-', 48), `SCALINGO_API_TOKEN=${sample('tk-us-', 48, undefined, 3)}\n`],
  nearMisses: [sample('tk-us-', 47), sample('tk-eu-', 48)],
});
