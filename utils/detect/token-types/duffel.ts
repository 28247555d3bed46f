import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('duffel_live_|duffel_test_ base64url={43}');

export const guidance: Guidance = {
  issuer: 'Duffel',
  docs: 'https://duffel.com/docs',
  revoke: 'https://app.duffel.com',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 43, prefix = 'duffel_live_') => sample(prefix, length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token(1)}`, `{"token":"${token(2, 43, 'duffel_test_')}"}`],
  nearMisses: [token(6, 42), token(8, 44), `x${token(7)}`],
});
