import { defineDecoder } from '../decoder';
import { factsFrom, pick } from '../fact-fields';

/** `st`, `exp` and `acl` with `~` between them, wherever in a URL or cookie they lie. */
export const decoder = defineDecoder('akamai-token-auth', (value) => {
  const params = [...value.matchAll(/\b(st|exp|acl|url|ip)=([^~&;\s]{1,512})/g)].map(([, name, text]) => [name, text]);
  return factsFrom(pick(Object.fromEntries(params), 'notBefore=st expiresAt=exp resource=acl|url allowedFrom=ip'));
});
