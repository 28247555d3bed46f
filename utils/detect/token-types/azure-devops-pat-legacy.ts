import { sample } from '../../lib/sample';
import { BASE32, LOWER_BASE32 } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('lower-base32{52}', {
  context: 'azure, visualstudio, visual studio, devops, ado pat',
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
  revoke: 'https://dev.azure.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    `AZURE_DEVOPS_TOKEN="${sample('', 52, LOWER_BASE32)}"`,
    JSON.stringify({ adoPat: sample('', 52, LOWER_BASE32, 3) }),
    `//pkgs.visualstudio.com/:_password=${sample('', 52, LOWER_BASE32, 5)}`,
  ],
  nearMisses: [
    `AZURE_DEVOPS_TOKEN="${sample('', 51, LOWER_BASE32)}"`,
    `AZURE_DEVOPS_TOKEN="${sample('', 52, BASE32)}"`,
    sample('', 52, LOWER_BASE32),
  ],
});
