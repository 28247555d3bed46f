import { sampleAzureKey } from '../../lib/sample-azure';
import { isValidAzureKey } from '../azure-checks';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64{76} APIM base64{6} ==', {
  tokenClass: 'ambiguous',
  checksum: isValidAzureKey,
  checksumRequired: false,
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-subscriptions',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'ambiguous',
};

export const examples = (): Examples => ({
  matches: [
    sampleAzureKey('APIM'),
    JSON.stringify({ key: sampleAzureKey('APIM', 3) }),
    `key: "${sampleAzureKey('APIM', 5, 'gateway')}"`,
  ],
  nearMisses: [sampleAzureKey('APIM').slice(1), sampleAzureKey('APIM').replace('APIM', 'API0')],
});
