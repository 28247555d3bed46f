import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('mdb_sa_sk_ base64url{40}');

export const guidance: Guidance = {
  issuer: 'MongoDB',
  docs: 'https://www.mongodb.com/docs/atlas/tutorial/rotate-service-account-secrets/',
  revoke: 'https://cloud.mongodb.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('mdb_sa_sk_', 40), JSON.stringify({ client_secret: sample('mdb_sa_sk_', 40, undefined, 3) })],
  nearMisses: [sample('mdb_sa_sk_', 39), sample('mdb_sa_pk_', 40)],
});
