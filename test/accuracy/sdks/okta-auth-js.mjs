import './harness.mjs';
import { createRequire } from 'node:module';
import { dump, issue, jwt, provider, random } from './harness.mjs';

// The browser's build: Node's own keeps everything in memory.
const require = createRequire(import.meta.url);
const root = require.resolve('@okta/okta-auth-js').replace(/(okta-auth-js)\/.*$/, '$1/');
const loaded = require(`${root}dist/okta-auth-js.min.js`);
const OktaAuth = loaded.OktaAuth ?? loaded.default ?? loaded;

const issuer = 'https://shop.okta.com/oauth2/default';
const clientId = `0oa${random(17)}`;
provider(({ path }) => {
  if (path.endsWith('/.well-known/openid-configuration'))
    return {
      body: {
        issuer,
        token_endpoint: `${issuer}/v1/token`,
        authorization_endpoint: `${issuer}/v1/authorize`,
        jwks_uri: `${issuer}/v1/keys`,
        userinfo_endpoint: `${issuer}/v1/userinfo`,
        code_challenge_methods_supported: ['S256'],
      },
    };
  if (path.endsWith('/v1/token'))
    return {
      body: {
        access_token: issue(
          'access',
          jwt({ iss: issuer, sub: 'robin@shop.test', cid: clientId, scp: ['openid'], ver: 1 }),
        ),
        id_token: issue('id', jwt({ iss: issuer, sub: `00u${random(17)}`, aud: clientId, ver: 1 })),
        refresh_token: issue('refresh', random(43)),
        token_type: 'Bearer',
        expires_in: 3600,
        scope: 'openid offline_access',
      },
    };
  return { body: {} };
});
const client = new OktaAuth({
  issuer,
  clientId,
  redirectUri: 'https://app.shop.test/cb',
  pkce: true,
  ignoreSignature: true,
  tokenManager: { autoRenew: false },
});
const { tokens } = await client.token.exchangeCodeForTokens({
  authorizationCode: random(43),
  codeVerifier: random(64),
  scopes: ['openid', 'offline_access'],
  ignoreSignature: true,
});
client.tokenManager.setTokens(tokens);
await client.token
  .prepareTokenParams()
  .then((params) => client.transactionManager.save({ ...params, state: random(64), nonce: random(64) }));
dump();
