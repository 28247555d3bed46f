import { sampleAzureKey } from '../../lib/sample-azure';
import { isValidAzureKey } from '../azure-checks';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64{42} AzSe base64{6}', {
  tokenClass: 'ambiguous',
  checksum: isValidAzureKey,
  checksumRequired: false,
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/search/search-security-api-keys',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'ambiguous',
};

export const examples = (): Examples => ({
  matches: [
    sampleAzureKey('AzSe'),
    JSON.stringify({ key: sampleAzureKey('AzSe', 3) }),
    `key: "${sampleAzureKey('AzSe', 5, 'admin')}"`,
  ],
  nearMisses: [sampleAzureKey('AzSe').slice(1), sampleAzureKey('AzSe').replace('AzSe', 'AzS0')],
});
