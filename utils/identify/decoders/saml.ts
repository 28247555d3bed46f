import { decodeBase64Text } from '../../lib/base64';
import { defineDecoder } from '../decoder';
import { factsFrom, pick, unescaped } from '../fact-fields';

const PART =
  /<(?:\w{1,16}:)?(Issuer|Audience|NameID)(?:\s[^<>]{0,512})?>([^<]{1,512})<|\s(Destination|NotBefore|NotOnOrAfter)="([^"]{1,512})"/g;

/** Of the POST binding, which is base64 alone, the last of each part; the other binding compresses. */
export const decoder = defineDecoder('saml-response', (value) => {
  const xml = decodeBase64Text(unescaped(value.slice(0, 65_536)).replace(/^SAMLResponse=/, '')) ?? '';
  const parts = [...xml.matchAll(PART)].map(([, element, text, attribute, said]) => [
    element ?? attribute,
    text ?? said,
  ]);
  return factsFrom(
    pick(
      Object.fromEntries(parts),
      'issuer=Issuer audience=Audience subject=NameID resource=Destination notBefore=NotBefore expiresAt=NotOnOrAfter',
    ),
  );
});
