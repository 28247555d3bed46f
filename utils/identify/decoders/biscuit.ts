import { binaryIn } from '../../lib/bytes';
import { defineDecoder } from '../decoder';
import { factsFrom } from '../fact-fields';
import { protobufFields } from '../protobuf';

/** Field 1 is the root key's id, 2 the authority block, 3 each block that narrows it. */
export const decoder = defineDecoder('biscuit', (value) => {
  const fields = protobufFields(binaryIn(value.replace(/^biscuit:/, '')) ?? '');
  const of = (field: number) => fields.flatMap(([number, found]) => (number === field ? found : []));
  return factsFrom({ keyId: of(1)[0], kind: of(2).length > 0 ? `${of(3).length + 1} blocks` : '' });
});
