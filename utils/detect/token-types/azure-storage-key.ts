import { sampleAzureKey } from '../../lib/sample-azure';
import { isValidAzureKey } from '../azure-checks';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64{76} +ASt base64{6} ==', {
  tokenClass: 'admin',
  checksum: isValidAzureKey,
  checksumRequired: false,
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [
    sampleAzureKey('+ASt'),
    JSON.stringify({ accountKey: sampleAzureKey('+ASt', 3) }),
    `accountKey: "${sampleAzureKey('+ASt', 5)}"`,
  ],
  nearMisses: [sampleAzureKey('+ASt').slice(1), sampleAzureKey('+ASt').replace('+ASt', '+AS0')],
});
