import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('dotted{13} : base64url{43}', {
  tokenClass: 'ambiguous',
  accept: (value) => /^[\w-]{6}\.[\w-]{6}:/.test(value),
});

export const guidance: Guidance = {
  issuer: 'Ably',
  docs: 'https://ably.com/docs/auth',
  revoke: 'https://ably.com/accounts',
  verify: null,
  tokenClass: 'ambiguous',
};

const token = (seed: number, length = 43) =>
  `${sample('', 6, undefined, seed)}.${sample('', 6, undefined, seed + 1)}:${sample('', length, undefined, seed)}`;

export const examples = (): Examples => ({
  matches: [`ABLY_API_KEY=${token(1)}`, `new Ably.Realtime('${token(2)}')`],
  nearMisses: [token(6, 42), sample('', 13) + sample(':', 43)],
});
