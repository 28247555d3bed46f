import { sampleAzureKey } from '../../lib/sample-azure';
import { isValidAzureKey } from '../azure-checks';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64{76} ACDb base64{6} ==', {
  tokenClass: 'admin',
  checksum: isValidAzureKey,
  checksumRequired: false,
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/cosmos-db/',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [
    sampleAzureKey('ACDb'),
    JSON.stringify({ masterKey: sampleAzureKey('ACDb', 3) }),
    `masterKey: "${sampleAzureKey('ACDb', 5, 'read-only')}"`,
  ],
  nearMisses: [sampleAzureKey('ACDb').slice(1), sampleAzureKey('ACDb').replace('ACDb', 'ACD0')],
});
