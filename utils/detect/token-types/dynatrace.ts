import { sample } from '../../lib/sample';
import { BASE32 } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('dt0 lower{3} . upper{8,24} . upper{64}');

export const guidance: Guidance = {
  issuer: 'Dynatrace',
  docs: 'https://docs.dynatrace.com/docs/shortlink/api-authentication',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('dt0c01.', 24, BASE32, seed) + sample('.', 64, BASE32, seed + 1);

export const examples = (): Examples => ({
  matches: [
    `Authorization: Api-Token ${token()}`,
    `{"token":"${sample('dt0s16.', 24, BASE32, 3)}.${sample('', 64, BASE32, 4)}"}`,
  ],
  nearMisses: [
    sample('dt0c01.', 24, BASE32) + sample('.', 63, BASE32),
    sample('dt1c01.', 24, BASE32) + sample('.', 64, BASE32),
  ],
});
