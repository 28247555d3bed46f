import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ddp_|ddo_|ddw_ alnum{36}');

export const guidance: Guidance = {
  issuer: 'Deno',
  docs: 'https://docs.deno.com/deploy/',
  revoke: 'https://console.deno.com',
  verify: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('ddp_', 36),
    `DENO_DEPLOY_TOKEN=${sample('ddo_', 36, undefined, 3)}\n`,
    JSON.stringify({ token: sample('ddw_', 36, undefined, 5) }),
  ],
  nearMisses: [sample('ddp_', 35), sample('ddx_', 36), `x${sample('ddp_', 36)}`],
});
