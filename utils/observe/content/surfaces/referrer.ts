import { readUrlParameters } from './document-url';

/** Parameters of the address that led here; a page may have an element of that name. */
export function readReferrer(): readonly (readonly [name: string, value: string])[] {
  const { referrer } = document as { referrer: unknown };
  return typeof referrer === 'string' && referrer !== '' ? readUrlParameters(referrer).query : [];
}
