import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pk.eyJ1Ijoi base64url{20,120} . base64url{22}', {
  tokenClass: 'publishable',
});

export const guidance: Guidance = {
  issuer: 'Mapbox',
  docs: 'https://docs.mapbox.com/api/accounts/tokens/',
  revoke: null,
  tokenClass: 'publishable',
};

export const examples = (): Examples => ({
  matches: [
    sample('pk.eyJ1Ijoi', 28) + sample('.', 22, undefined, 3),
    `{"value":"${sample('pk.eyJ1Ijoi', 28, undefined, 14) + sample('.', 22, undefined, 16)}"}`,
  ],
  nearMisses: [
    sample('pk.eyJ1Ijoi', 28) + sample('.', 21, undefined, 3),
    `x${sample('pk.eyJ1Ijoi', 28) + sample('.', 22, undefined, 3)}`,
  ],
});
