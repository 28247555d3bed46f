import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'pscale_pw_',
  body: 'dotted={32,64}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'PlanetScale',
  docs: 'https://planetscale.com/docs',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('pscale_pw_', 40), `{"value":"${sample('pscale_pw_', 40, undefined, 14)}"}`],
  nearMisses: [sample('pscale_pw_', 31), `x${sample('pscale_pw_', 40)}`],
});
