import { defineDecoder } from '../decoder';
import { factsFrom, paramsOf, pick } from '../fact-fields';

/** `st`, `exp` and `acl` with `~` between them, after the parameter's or cookie's own name. */
export const decoder = defineDecoder('akamai-token-auth', (value) => {
  const params = paramsOf(
    value
      .slice(0, 4096)
      .replace(/^\w{1,32}=(?=\w{2,4}=)/, '')
      .replaceAll('~', '&'),
  );
  return factsFrom(pick(params, 'notBefore=st expiresAt=exp resource=acl|url allowedFrom=ip'));
});
