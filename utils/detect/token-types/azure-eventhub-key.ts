import { sampleAzureKey } from '../../lib/sample-azure';
import { isValidAzureKey } from '../azure-checks';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64{33} +AEh base64{6} =', {
  checksum: isValidAzureKey,
  checksumRequired: false,
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/event-hubs/authenticate-shared-access-signature',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sampleAzureKey('+AEh'),
    JSON.stringify({ key: sampleAzureKey('+AEh', 3) }),
    `key: "${sampleAzureKey('+AEh', 5, 'listen')}"`,
  ],
  nearMisses: [sampleAzureKey('+AEh').slice(1), sampleAzureKey('+AEh').replace('+AEh', '+AE0')],
});
