import { azureKeyKind } from '../../lib/checksums/azure-marvin';
import { defineDecoder } from '../decoder';
import { factsFrom } from '../fact-fields';

export const decoder = defineDecoder('azure-*', (value) => {
  const kind = azureKeyKind(value);
  return factsFrom({ kind, scopes: /^(?:query|admin|read-\w{4,5}|send|listen|manage)$/.exec(kind ?? '')?.[0] });
});
