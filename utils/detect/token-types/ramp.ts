import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ramp_sec_ alnum{48}');

export const guidance: Guidance = {
  issuer: 'Ramp',
  docs: 'https://docs.ramp.com/',
  revoke: 'https://app.ramp.com/settings/ramp-developer',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 48) => sample('ramp_sec_', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`RAMP_CLIENT_SECRET=${token(1)}`, `{"client_secret":"${token(2)}"}`],
  nearMisses: [token(6, 47), token(8, 49), `x${token(7)}`],
});
