import { sampleAzureKey } from '../../lib/sample-azure';
import { isValidAzureKey } from '../azure-checks';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64{33} +ASb base64{6} =', {
  checksum: isValidAzureKey,
  checksumRequired: false,
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sampleAzureKey('+ASb'),
    JSON.stringify({ key: sampleAzureKey('+ASb', 3) }),
    `key: "${sampleAzureKey('+ASb', 5, 'manage')}"`,
  ],
  nearMisses: [sampleAzureKey('+ASb').slice(1), sampleAzureKey('+ASb').replace('+ASb', '+AS0')],
});
