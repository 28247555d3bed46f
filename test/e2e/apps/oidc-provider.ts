import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';

interface Options {
  /** A native client may return to a loopback host alone, which `app.localhost` is not. */
  readonly type?: 'native' | 'web';
  /** Paths that a client takes for granted. */
  readonly routes?: Readonly<Record<string, string>>;
  /** Told of every answer of the token endpoint before it goes out, and may change it. */
  readonly granted?: (tokens: Granted) => void;
  /** Access tokens that it looks up, and so can revoke (RFC 7009); JWTs otherwise. Told how to look one up. */
  readonly revocable?: (isAccepted: (token: string) => Promise<boolean>) => void;
}

export type Granted = Record<'access_token' | 'id_token' | 'refresh_token', string>;

/** An OpenID provider that signs JWT access tokens for one public client with PKCE and gives refresh tokens. */
export function createProvider(
  issuer: string,
  spa: string,
  { type = 'native', routes = {}, granted, revocable }: Options = {},
): Server {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'spa',
        application_type: type,
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${spa}/cb.html`, `${spa}/`],
        post_logout_redirect_uris: [`${spa}/`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    clientBasedCORS: () => true,
    routes,
    pkce: { required: () => true },
    scopes: ['openid', 'offline_access', 'profile', 'email', 'api'],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    features: {
      devInteractions: { enabled: true },
      revocation: { enabled: revocable !== undefined },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'urn:api',
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'api',
          audience: 'urn:api',
          accessTokenFormat: revocable ? 'opaque' : 'jwt',
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
  revocable?.(async (token) => (await provider.AccessToken.find(token)) !== undefined);
  provider.on('grant.success', ({ body }) => granted?.(body));
  // Some SDKs ask for tokens with cookies.
  provider.use(async (context, next) => {
    await next();
    context.set('access-control-allow-credentials', 'true');
  });
  return createServer(provider.callback());
}
