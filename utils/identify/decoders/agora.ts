import { binaryIn } from '../../lib/bytes';
import { defineNamed } from '../defined';
import { numberOf } from '../fact-fields';

/** 006 has the app's id in clear, then a signature of 32 bytes, two sums, a salt and the end; 007 is compressed. */
export const decoder = defineNamed(
  'agora',
  /^(?<kind>006|007)(?:(?<client>(?<=006)[0-9a-f]{32})(?<_body>.{72}))?/,
  'expiresAt',
  ({ _body = '' }) => {
    const binary = binaryIn(_body) ?? '';
    const end = [...binary.slice(48, 52)].reverse().join('');
    return { expiresAt: binary.startsWith(' \0') ? numberOf(end) : undefined };
  },
);
