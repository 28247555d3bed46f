import { sampleAzureKey } from '../../lib/sample-azure';
import { isValidAzureKey } from '../azure-checks';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64{33} +ARm base64{6} =', {
  checksum: isValidAzureKey,
  checksumRequired: false,
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/azure-relay/relay-authentication-and-authorization',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sampleAzureKey('+ARm'),
    JSON.stringify({ key: sampleAzureKey('+ARm', 3) }),
    `key: "${sampleAzureKey('+ARm', 5, 'manage')}"`,
  ],
  nearMisses: [sampleAzureKey('+ARm').slice(1), sampleAzureKey('+ARm').replace('+ARm', '+AR0')],
});
