import { decodeBase64Text } from '../../lib/base64';
import { defineDecoder } from '../decoder';
import { factsFrom, paramsOf, pick } from '../fact-fields';

/** Base64 of 64 hexadecimal digits and a query string. */
export const decoder = defineDecoder('algolia-secured', (value) => {
  const params = paramsOf(decodeBase64Text(value)?.replace(/^\w{64}/, '') ?? '');
  return factsFrom(
    pick(
      params,
      'expiresAt=validuntil resource=restrictindices subject=usertoken scopes=filters allowedFrom=restrictsources',
    ),
  );
});
