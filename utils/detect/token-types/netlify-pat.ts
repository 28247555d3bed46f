import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('nfp_ word{36}');

export const guidance: Guidance = {
  issuer: 'Netlify',
  docs: 'https://docs.netlify.com/api/get-started/',
  revoke: 'https://app.netlify.com/user/applications',
  verify: 'GET https://api.netlify.com/api/v1/user',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('nfp_', 36), `NETLIFY_AUTH_TOKEN=${sample('nfp_', 36, undefined, 3)}\n`],
  nearMisses: [sample('nfp_', 35), `x${sample('nfp_', 36)}`, sample('nfp-', 36)],
});
