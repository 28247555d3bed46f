import { sampleAzureKey } from '../../lib/sample-azure';
import { isValidAzureKey } from '../azure-checks';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64{76} +ABa base64{6} ==', {
  tokenClass: 'admin',
  checksum: isValidAzureKey,
  checksumRequired: false,
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/batch/',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [
    sampleAzureKey('+ABa'),
    JSON.stringify({ key: sampleAzureKey('+ABa', 3) }),
    `key: "${sampleAzureKey('+ABa', 5)}"`,
  ],
  nearMisses: [sampleAzureKey('+ABa').slice(1), sampleAzureKey('+ABa').replace('+ABa', '+AB0')],
});
