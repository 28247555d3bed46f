import { binaryIn } from '../../lib/bytes';
import { defineDecoder } from '../decoder';
import { factsFrom } from '../fact-fields';
import { protobufFields } from '../protobuf';

/**
 * A long `hvs.` token is a message: field 3 holds another, whose field 1 is the inner token with its namespace after a
 * dot. The inner token is never told. Vault calls its tokens opaque.
 */
export const decoder = defineDecoder('vault-*', (value) => {
  if (value.startsWith('hvb.')) return factsFrom({ kind: 'batch', encrypted: true });
  const at = (text: string, field: number) =>
    String(protobufFields(text).find(([number]) => number === field)?.[1] ?? '');
  const [prefix, , namespace] = at(at(binaryIn(value.slice(4)) ?? '', 3), 1).split('.', 3);
  return prefix === 'hvs' ? factsFrom({ kind: 'service', organisation: namespace }, 'kind organisation') : null;
});
