import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pscale_tkn_ base64url{9} dotted={23,55}');

export const guidance: Guidance = {
  issuer: 'PlanetScale',
  docs: 'https://planetscale.com/docs/api/reference/service-tokens',
  revoke: 'https://app.planetscale.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('pscale_tkn_', 43), `PLANETSCALE_SERVICE_TOKEN=${sample('pscale_tkn_', 40, undefined, 3)}\n`],
  nearMisses: [sample('pscale_tkn_', 31), `x${sample('pscale_tkn_', 43)}`, sample('pscale_tkn_', 65)],
});
