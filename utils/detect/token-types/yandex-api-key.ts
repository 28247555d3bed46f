import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('AQVN base64url{35,38}');

export const guidance: Guidance = {
  issuer: 'Yandex Cloud',
  docs: 'https://yandex.cloud/en/docs/iam/concepts/authorization/api-key',
  revoke: 'https://console.yandex.cloud/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('AQVN', 36), `Authorization: Api-Key ${sample('AQVN', 35, undefined, 3)}`],
  nearMisses: [sample('AQVN', 34), sample('AQVM', 36), sample('AQVN', 39)],
});
