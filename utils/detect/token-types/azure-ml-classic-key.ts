import { sampleAzureKey } from '../../lib/sample-azure';
import { isValidAzureKey } from '../azure-checks';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64{76} +AMC base64{6} ==', {
  checksum: isValidAzureKey,
  checksumRequired: false,
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/machine-learning/',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sampleAzureKey('+AMC'),
    JSON.stringify({ key: sampleAzureKey('+AMC', 3) }),
    `key: "${sampleAzureKey('+AMC', 5)}"`,
  ],
  nearMisses: [sampleAzureKey('+AMC').slice(1), sampleAzureKey('+AMC').replace('+AMC', '+AM0')],
});
