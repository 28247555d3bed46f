import { sampleAzureKey } from '../../lib/sample-azure';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64{33} AZEG base64{6} =');

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/event-grid/get-access-keys',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sampleAzureKey('AZEG'), `aeg-sas-key: ${sampleAzureKey('AZEG', 3)}`],
  nearMisses: [sampleAzureKey('AZEG').slice(1), sampleAzureKey('AZEG').replace('AZEG', 'AZEH')],
});
