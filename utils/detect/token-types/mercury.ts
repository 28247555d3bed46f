import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('secret-token:mercury_production_|mercury_production_ word{38,78}');

export const guidance: Guidance = {
  issuer: 'Mercury',
  docs: 'https://docs.mercury.com/docs/getting-started',
  revoke: 'https://app.mercury.com/settings/tokens',
  verify: 'GET https://api.mercury.com/api/v1/accounts',
  tokenClass: 'secret',
};

const token = (seed: number, length = 44, prefix = 'secret-token:mercury_production_wma_') =>
  `${sample(prefix, length, undefined, seed)}_yrucrem`;

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token(1)}`, `MERCURY_TOKEN=${token(2, 44, 'mercury_production_rma_')}`],
  nearMisses: [token(3, 20), token(4, 44, 'mercury_sandbox_'), `x${token(5, 44, 'mercury_production_')}`],
});
