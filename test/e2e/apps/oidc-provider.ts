import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';

/** An OpenID provider that signs JWT access tokens for one public client with PKCE and gives refresh tokens. */
export function createProvider(issuer: string, spa: string): Server {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'spa',
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${spa}/cb.html`],
        post_logout_redirect_uris: [`${spa}/`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    clientBasedCORS: () => true,
    pkce: { required: () => true },
    scopes: ['openid', 'offline_access', 'profile', 'email', 'api'],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    features: {
      devInteractions: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'urn:api',
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'api',
          audience: 'urn:api',
          accessTokenFormat: 'jwt',
          accessTokenTTL: 3600,
        }),
      },
    },
    ttl: { AccessToken: 3600, IdToken: 3600, RefreshToken: 86_400, Session: 86_400, Grant: 86_400, Interaction: 3600 },
    findAccount: async (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, name: 'Alice', email: `${id}@example.test`, email_verified: true }),
    }),
    issueRefreshToken: async () => true,
    cookies: { keys: [randomBytes(16).toString('hex')] },
  });
  return createServer(provider.callback());
}
