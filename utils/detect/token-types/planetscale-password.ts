import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pscale_pw_ base64url{10} dotted={22,54}');

export const guidance: Guidance = {
  issuer: 'PlanetScale',
  docs: 'https://planetscale.com/docs',
  revoke: 'https://app.planetscale.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('pscale_pw_', 43), `DATABASE_PASSWORD=${sample('pscale_pw_', 40, undefined, 3)}\n`],
  nearMisses: [sample('pscale_pw_', 31), `x${sample('pscale_pw_', 43)}`, sample('pscale_pw_', 65)],
});
