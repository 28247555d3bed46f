import { objectOf } from '../../lib/jwt';
import { defineText } from '../defined';
import { pick } from '../fact-fields';

/** A digest of 44 characters, the first four of the key it was made from, and its parameters as JSON. */
export const decoder = defineText('typesense*', /^.{44}(?<keyId>\w{4})(?<_json>\{.{1,4096}\})$/, '', ({ _json = '' }) =>
  pick(objectOf(_json), 'scopes=filter_by expiresAt=expires_at resource=collection'),
);
