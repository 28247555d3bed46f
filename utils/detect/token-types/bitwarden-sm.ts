import { sample } from '../../lib/sample';
import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('0. uuid . alnum{30} : base64{22} ==');

export const guidance: Guidance = {
  issuer: 'Bitwarden',
  docs: 'https://bitwarden.com/help/secrets-manager-overview/',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string =>
  `0.${sampleUuid('', seed)}${sample('.', 30, undefined, seed)}${sample(':', 22, undefined, seed + 3)}==`;

export const examples = (): Examples => ({
  matches: [token(), `BWS_ACCESS_TOKEN=${token(2)}`],
  nearMisses: [token().slice(0, -2), token().replace('0.', '1.'), token().replace(':', '.')],
});
