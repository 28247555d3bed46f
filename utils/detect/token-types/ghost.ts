import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{24,26} :| hex{0,64}', {
  tokenClass: 'ambiguous',
  context: 'ghost',
  accept: (value) => /^(?:[^:]{26}|[^:]{24}:.{64})$/.test(value),
});

export const guidance: Guidance = {
  issuer: 'Ghost',
  docs: 'https://docs.ghost.org/content-api',
  revoke: null,
  verify: null,
  tokenClass: 'ambiguous',
};

const token = (seed = 1): string => sample('', 26, HEX, seed);

export const examples = (): Examples => ({
  matches: [
    `https://shop.ghost.io/ghost/api/content/posts/?key=${token()}`,
    `GHOST_ADMIN_API_KEY=${sample('', 24, HEX, 2)}:${sample('', 64, HEX, 3)}`,
  ],
  nearMisses: [
    token(),
    `GHOST_CONTENT_API_KEY=${sample('', 25, HEX)}`,
    `GHOST_ADMIN_API_KEY=${sample('', 24, HEX)}:${sample('', 63, HEX)}`,
  ],
});
