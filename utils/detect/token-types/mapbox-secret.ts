import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk.eyJ1Ijoi base64url{20,120} . base64url{22}');

export const guidance: Guidance = {
  issuer: 'Mapbox',
  docs: 'https://docs.mapbox.com/help/getting-started/access-tokens/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('sk.eyJ1Ijoi', 28) + sample('.', 22, undefined, 3),
    `{"value":"${sample('sk.eyJ1Ijoi', 28, undefined, 14) + sample('.', 22, undefined, 16)}"}`,
  ],
  nearMisses: [
    sample('sk.eyJ1Ijoi', 28) + sample('.', 21, undefined, 3),
    `x${sample('sk.eyJ1Ijoi', 28) + sample('.', 22, undefined, 3)}`,
  ],
});
