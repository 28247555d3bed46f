import { isValidEntraSecret } from '../../lib/checksums/entra-client-secret';
import { defineNamed } from '../defined';

/** Of its two generations only `8Q~` has a checksum. */
export const decoder = defineNamed(
  'azure-entra-client-secret',
  /^(?<_all>.{3}(?<kind>[78]Q~).{31,36})$/,
  '',
  ({ kind, _all = '' }) => ({
    checksumValid: kind === '8Q~' ? isValidEntraSecret(_all) : undefined,
  }),
);
