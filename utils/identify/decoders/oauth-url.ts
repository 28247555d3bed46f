import { defineDecoder } from '../decoder';
import { factsFrom, paramsOf, pick } from '../fact-fields';

/** What an authorization request or its answer says beside the token. */
export const decoder = defineDecoder('oauth-*', (value) => {
  const params = paramsOf(value);
  const facts = pick(
    params,
    'kind=response_type issuer=iss client=client_id audience=audience resource=redirect_uri host=host',
  );
  return factsFrom({ ...facts, scopes: params.scope?.split(/[ +]/) });
});
