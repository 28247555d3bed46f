import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('configcat-sdk-1/ base64url{22} / base64url{22}', { tokenClass: 'publishable' });

export const guidance: Guidance = {
  issuer: 'ConfigCat',
  docs: 'https://configcat.com/docs/advanced/config-v2-sdk-compatibility/',
  revoke: null,
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string =>
  sample('configcat-sdk-1/', 22, undefined, seed) + sample('/', 22, undefined, seed + 1);

export const examples = (): Examples => ({
  matches: [
    `configcat.getClient('${token()}')`,
    `https://cdn-global.configcat.com/configuration-files/${token(2)}/config_v6.json`,
  ],
  nearMisses: [sample('configcat-sdk-1/', 22) + sample('/', 21), sample('configcat-sdk-1/', 44)],
});
