import { sampleAzureCask } from '../../lib/sample-azure';
import { isValidAzureCask } from '../azure-checks';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('alnum{52} JQQJ9 alnum{27,31}', {
  checksum: isValidAzureCask,
  checksumRequired: false,
  // Azure DevOps has a type of its own.
  accept: (value) => value.slice(76, 80) !== 'AZDO',
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/ai-services/authentication',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sampleAzureCask(),
    JSON.stringify({ key: sampleAzureCask('AAAAAZMP', 3) }),
    `api-key: ${sampleAzureCask('AAAYACOG', 5)}`,
  ],
  nearMisses: [sampleAzureCask().slice(1), sampleAzureCask().replace('JQQJ9', 'JQQK9')],
});
