import { encodeBase64url } from '../../lib/base64';
import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(['base64url{4,60}', '|', 'base64{36,400}'], {
  tokenClass: 'admin',
  context: 'prod, dev, preview, project, convex',
});

export const guidance: Guidance = {
  issuer: 'Convex',
  docs: 'https://docs.convex.dev/cli/deploy-key-types',
  revoke: null,
  tokenClass: 'admin',
};

const token = (seed = 1): string =>
  `happy-otter-123|${encodeBase64url(JSON.stringify({ v2: sample('', 32, HEX, seed) }))}`;

export const examples = (): Examples => ({
  matches: [`prod:${token()}`, `CONVEX_DEPLOY_KEY="dev:${token(2)}"`, `{"key":"preview:shop:${token(3)}"}`],
  nearMisses: [`happy-otter-123|${sample('', 35)}`, `happy-otter-123:${sample('', 48)}`, `a|${sample('', 48)}`],
});
