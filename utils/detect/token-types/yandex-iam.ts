import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('t1. dotted={88,1024}', { tokenClass: 'access_token' });

export const guidance: Guidance = {
  issuer: 'Yandex Cloud',
  docs: 'https://yandex.cloud/en/docs/iam/',
  revoke: 'https://console.yandex.cloud/',
  tokenClass: 'access_token',
};

export const examples = (): Examples => ({
  matches: [
    `${sample('t1.', 64)}.${sample('', 86, undefined, 2)}==`,
    `Authorization: Bearer ${sample('t1.', 63, undefined, 3)}=.${sample('', 86, undefined, 4)}==`,
  ],
  nearMisses: [sample('t1.', 87), sample('t2.', 120)],
});
