import { sample } from '../../lib/sample';
import { LOWER, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('upper{36}', { context: 'vultr' });

export const guidance: Guidance = {
  issuer: 'Vultr',
  docs: 'https://www.vultr.com/api/',
  revoke: 'https://my.vultr.com/settings/#settingsapi',
  verify: 'GET https://api.vultr.com/v2/account',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [`VULTR_API_KEY="${sample('', 36, UPPER)}"`, JSON.stringify({ vultrApiKey: sample('', 36, UPPER, 3) })],
  nearMisses: [
    `VULTR_API_KEY="${sample('', 35, UPPER)}"`,
    `VULTR_API_KEY="${sample('', 36, LOWER)}"`,
    `const b = "${sample('', 36, UPPER)}"`,
  ],
});
