import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('YC base64url{38}', { context: 'yandex' });

export const guidance: Guidance = {
  issuer: 'Yandex Cloud',
  docs: 'https://yandex.cloud/en/docs/iam/',
  revoke: 'https://console.yandex.cloud/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    `YANDEX_SECRET_KEY=${sample('YC', 38)}\n`,
    JSON.stringify({ yandex: { secret: sample('YC', 38, undefined, 3) } }),
  ],
  nearMisses: [`YANDEX_SECRET_KEY=${sample('YC', 37)}\n`, `SECRET_KEY=${sample('YC', 38)}\n`],
});
