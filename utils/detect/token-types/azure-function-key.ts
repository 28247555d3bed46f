import { sampleAzureKey } from '../../lib/sample-azure';
import { isValidAzureKey } from '../azure-checks';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{44} AzFu base64url{6} ==|%3D%3D|', {
  checksum: (value) => isValidAzureKey(value.slice(0, 54)),
  checksumRequired: false,
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sampleAzureKey('AzFu'),
    `https://shop.azurewebsites.net/api/pay?code=${sampleAzureKey('AzFu', 3, 'master').replaceAll('=', '%3D')}`,
    `x-functions-key: ${sampleAzureKey('AzFu', 5)}`,
  ],
  nearMisses: [sampleAzureKey('AzFu').slice(1), sampleAzureKey('AzFu').replace('AzFu', 'AzFv')],
});
