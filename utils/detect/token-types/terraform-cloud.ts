import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('alnum{14} .atlasv1. base64url{60,70}');

export const guidance: Guidance = {
  issuer: 'HashiCorp',
  docs: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
  revoke: 'https://app.terraform.io/app/settings/tokens',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('', 14, undefined, seed) + sample('.atlasv1.', 67, undefined, seed + 3);

export const examples = (): Examples => ({
  matches: [token(), `credentials "app.terraform.io" {\n  token = "${token(2)}"\n}`],
  nearMisses: [
    `${sample('', 13)}${sample('.atlasv1.', 67)}`,
    `${sample('', 14)}${sample('.atlasv1.', 59)}`,
    `x${token()}`,
  ],
});
