import { sample } from '../../lib/sample';
import { HEX, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{32}', {
  context: 'azure openai, azure open ai, openai azure, cognitiveservices, cognitive services, azure ai, azure api key',
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/ai-services/authentication',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    `AZURE_OPENAI_API_KEY=${sample('', 32, HEX)}\n`,
    `fetch('https://shop.openai.azure.com/openai', { headers: { 'api-key': '${sample('', 32, HEX, 3)}' } })`,
    JSON.stringify({ azureOpenAI: { apiKey: sample('', 32, HEX, 5) } }),
  ],
  nearMisses: [
    `AZURE_OPENAI_API_KEY=${sample('', 31, HEX)}\n`,
    `AZURE_OPENAI_API_KEY=${sample('', 32, UPPER)}\n`,
    JSON.stringify({ etag: sample('', 32, HEX) }),
  ],
});
