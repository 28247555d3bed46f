import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('CFPAT- base64url{43}', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'Contentful',
  docs: 'https://www.contentful.com/developers/docs/references/authentication/',
  revoke: 'https://app.contentful.com/account/profile/cma_tokens',
  verify: 'GET https://api.contentful.com/users/me',
  tokenClass: 'admin',
};

const token = (seed = 1): string => sample('CFPAT-', 43, undefined, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token()}`, `{"managementToken":"${token(2)}"}`],
  nearMisses: [sample('CFPAT-', 42), sample('CFPAX-', 43)],
});
