import { sampleAzureKey } from '../../lib/sample-azure';
import { isValidAzureKey } from '../azure-checks';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64{42} +ACR base64{6}', {
  checksum: isValidAzureKey,
  checksumRequired: false,
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/container-registry/container-registry-authentication',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sampleAzureKey('+ACR'),
    JSON.stringify({ password: sampleAzureKey('+ACR', 3) }),
    `password: "${sampleAzureKey('+ACR', 5)}"`,
  ],
  nearMisses: [sampleAzureKey('+ACR').slice(1), sampleAzureKey('+ACR').replace('+ACR', '+AC0')],
});
