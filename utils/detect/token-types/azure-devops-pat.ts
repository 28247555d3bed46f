import { sampleAzureCask } from '../../lib/sample-azure';
import { isValidAzureCask } from '../azure-checks';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('alnum{52} JQQJ9 alnum{15} AAAAAZDO alnum{4}', {
  checksum: isValidAzureCask,
  checksumRequired: false,
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
  revoke: 'https://dev.azure.com/',
  verify: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sampleAzureCask('AAAAAZDO'), `AZURE_DEVOPS_EXT_PAT=${sampleAzureCask('AAAAAZDO', 3)}\n`],
  nearMisses: [sampleAzureCask('AAAAAZDO').slice(1), sampleAzureCask('AAAAAZDP')],
});
