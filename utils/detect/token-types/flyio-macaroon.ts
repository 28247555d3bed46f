import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('fm1r_|fm1a_|fm2_ base64{100,4096} ==|=|');

export const guidance: Guidance = {
  issuer: 'Fly.io',
  docs: 'https://fly.io/docs/security/tokens/',
  revoke: 'https://fly.io/dashboard/personal/tokens',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [`FlyV1 ${sample('fm2_', 400)}==`, `FLY_API_TOKEN="${sample('fm1r_', 300, undefined, 3)}="`],
  nearMisses: [`FlyV1 ${sample('fm2_', 99)}`, `FlyV1 ${sample('fm3_', 400)}`],
});
