import { sample } from '../../lib/sample';
import { HEX, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('mdb_sa_id_ hex{24}', { tokenClass: 'identifier' });

export const guidance: Guidance = {
  issuer: 'MongoDB',
  docs: 'https://www.mongodb.com/docs/atlas/',
  revoke: null,
  tokenClass: 'identifier',
};

export const examples = (): Examples => ({
  matches: [sample('mdb_sa_id_', 24, HEX), JSON.stringify({ client_id: sample('mdb_sa_id_', 24, HEX, 3) })],
  nearMisses: [sample('mdb_sa_id_', 23, HEX), sample('mdb_sa_id_', 24, UPPER)],
});
