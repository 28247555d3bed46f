import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('rnd_ alnum{28}');

export const guidance: Guidance = {
  issuer: 'Render',
  docs: 'https://render.com/docs/api',
  revoke: 'https://dashboard.render.com/',
  verify: 'GET https://api.render.com/v1/services?limit=1',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('rnd_', 28), `RENDER_API_KEY=${sample('rnd_', 28, undefined, 3)}\n`],
  nearMisses: [sample('rnd_', 27), sample('rnd_', 29), `x${sample('rnd_', 28)}`],
});
