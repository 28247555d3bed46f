import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pscale_oauth_ base64url{7} dotted={25,57}', { tokenClass: 'access_token' });

export const guidance: Guidance = {
  issuer: 'PlanetScale',
  docs: 'https://planetscale.com/docs',
  revoke: 'https://app.planetscale.com/',
  tokenClass: 'access_token',
};

export const examples = (): Examples => ({
  matches: [sample('pscale_oauth_', 43), `TOKEN=${sample('pscale_oauth_', 40, undefined, 3)}\n`],
  nearMisses: [sample('pscale_oauth_', 31), `x${sample('pscale_oauth_', 43)}`, sample('pscale_oauth_', 65)],
});
