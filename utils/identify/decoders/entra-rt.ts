import { binaryIn } from '../../lib/bytes';
import { defineDecoder } from '../decoder';
import { factsFrom, guidAt } from '../fact-fields';

/** Second segment: three bytes, tenant, client. */
export const decoder = defineDecoder('entra-refresh-token', (value) => {
  const binary = binaryIn(value.split('.', 2)[1] ?? '') ?? '';
  return factsFrom({ tenant: guidAt(binary, 3), client: guidAt(binary, 19) }, 'tenant client');
});
