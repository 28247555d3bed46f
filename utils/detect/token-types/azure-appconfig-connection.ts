import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('Secret= base64{43,84} =|', {
  context: 'azconfig',
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/azure-app-configuration/',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    `Endpoint=https://shop.azconfig.io;Id=Ab1C-l9-s0:Zx3;Secret=${sample('', 43)}=`,
    JSON.stringify({ connection: `Endpoint=https://shop.azconfig.io;Id=Ab1C;Secret=${sample('', 43, undefined, 3)}=` }),
  ],
  nearMisses: [
    `Endpoint=https://shop.azconfig.io;Id=Ab1C;Secret=${sample('', 42)}`,
    `Endpoint=https://shop.test;Id=Ab1C;Secret=${sample('', 43)}=`,
  ],
});
