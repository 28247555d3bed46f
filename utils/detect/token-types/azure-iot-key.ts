import { sampleAzureKey } from '../../lib/sample-azure';
import { isValidAzureKey } from '../azure-checks';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64{33} AIoT base64{6} =', {
  checksum: isValidAzureKey,
  checksumRequired: false,
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/iot-hub/authenticate-authorize-sas',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sampleAzureKey('AIoT'),
    JSON.stringify({ key: sampleAzureKey('AIoT', 3) }),
    `key: "${sampleAzureKey('AIoT', 5, 'device')}"`,
  ],
  nearMisses: [sampleAzureKey('AIoT').slice(1), sampleAzureKey('AIoT').replace('AIoT', 'AIo0')],
});
