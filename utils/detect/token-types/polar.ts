import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(
  'polar_oat_|polar_pat_|polar_rat_|polar_at_|polar_rt_|polar_cs_ base64url{20,100}',
);

export const guidance: Guidance = {
  issuer: 'Polar',
  docs: 'https://polar.sh/docs/integrate/authentication',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 43, prefix = 'polar_oat_') => sample(prefix, length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`POLAR_ACCESS_TOKEN=${token(1)}`, `{"access_token":"${token(2, 43, 'polar_at_u_')}"}`],
  nearMisses: [token(6, 19), token(3, 43, 'polar_xx_'), `x${token(7)}`],
});
