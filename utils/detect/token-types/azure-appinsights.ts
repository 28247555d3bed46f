import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('InstrumentationKey= uuid', { tokenClass: 'publishable' });

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/azure-monitor/app/connection-strings',
  revoke: null,
  tokenClass: 'publishable',
};

export const examples = (): Examples => ({
  matches: [
    `InstrumentationKey=${sampleUuid()};IngestionEndpoint=https://westeurope-1.in.applicationinsights.azure.com/`,
    JSON.stringify({ connectionString: `InstrumentationKey=${sampleUuid('', 3)}` }),
  ],
  nearMisses: [`InstrumentationKey=${sampleUuid().slice(1)}`, `InstrumentationId=${sampleUuid()}`],
});
