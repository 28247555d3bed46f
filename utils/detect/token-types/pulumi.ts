import { sample } from '../../lib/sample';
import { HEX, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pul- hex{40}');

export const guidance: Guidance = {
  issuer: 'Pulumi',
  docs: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
  revoke: 'https://app.pulumi.com/account/tokens',
  verify: 'GET https://api.pulumi.com/api/user',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('pul-', 40, HEX, seed);

export const examples = (): Examples => ({
  matches: [token(), `PULUMI_ACCESS_TOKEN=${token(2)}`],
  nearMisses: [sample('pul-', 39, HEX), sample('pul-', 40, UPPER), `x${token()}`],
});
