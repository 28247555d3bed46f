import { sampleAzureKey } from '../../lib/sample-azure';
import { isValidAzureKey } from '../azure-checks';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64{33} AzCa base64{6} =', {
  tokenClass: 'admin',
  checksum: isValidAzureKey,
  checksumRequired: false,
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/azure-cache-for-redis/',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [
    sampleAzureKey('AzCa'),
    JSON.stringify({ key: sampleAzureKey('AzCa', 3) }),
    `key: "${sampleAzureKey('AzCa', 5)}"`,
  ],
  nearMisses: [sampleAzureKey('AzCa').slice(1), sampleAzureKey('AzCa').replace('AzCa', 'AzC0')],
});
