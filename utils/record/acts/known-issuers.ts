/** One request that an issuer documents for a token alone: it needs no other credential and, but for a revocation, changes nothing. */
export interface IssuerCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** A path alone where any origin may be the issuer: that which took the token. */
  readonly url: string;
  readonly headers: (token: string) => Readonly<Record<string, string>>;
  readonly body: (token: string) => string | null;
}

/** Null where the issuer documents no such request, or one that needs more than the token. */
interface KnownIssuer {
  readonly verify: IssuerCall | null;
  readonly revoke: IssuerCall | null;
}

type Method = IssuerCall['method'];
const NO_BODY = () => null;

const bearer = (method: Method, url: string, extra: Readonly<Record<string, string>> = {}): IssuerCall => {
  return { method, url, headers: (token) => ({ authorization: `Bearer ${token}`, ...extra }), body: NO_BODY };
};
const named = (name: string, method: Method, url: string): IssuerCall => {
  return { method, url, headers: (token) => ({ [name]: token }), body: NO_BODY };
};
const json = (url: string, bodyOf: (token: string) => object): IssuerCall => {
  const headers = () => ({ 'content-type': 'application/json' });
  return { method: 'POST', url, headers, body: (token) => JSON.stringify(bodyOf(token)) };
};
const form = (url: string): IssuerCall => {
  const headers = () => ({ 'content-type': 'application/x-www-form-urlencoded' });
  return { method: 'POST', url, headers, body: (token) => new URLSearchParams({ token }).toString() };
};

/** https://docs.github.com/en/rest/credentials/revoke: whoever sends credentials of his own is refused, and the owner is told. */
const GITHUB_REVOKES = json('https://api.github.com/credentials/revoke', (token) => ({ credentials: [token] }));
const GITHUB = { verify: bearer('GET', 'https://api.github.com/user'), revoke: GITHUB_REVOKES };
/** https://docs.github.com/en/rest/apps/installations */
const GITHUB_INSTALLATION = {
  verify: bearer('GET', 'https://api.github.com/installation/repositories'),
  revoke: bearer('DELETE', 'https://api.github.com/installation/token'),
};
/** https://docs.gitlab.com/api/personal_access_tokens/ */
const GITLAB_SELF = '/api/v4/personal_access_tokens/self';
const GITLAB = {
  verify: named('private-token', 'GET', GITLAB_SELF),
  revoke: named('private-token', 'DELETE', GITLAB_SELF),
};
/** https://docs.slack.dev/reference/methods/auth.test and auth.revoke: always 200, and the body tells. */
const SLACK = {
  verify: bearer('POST', 'https://slack.com/api/auth.test'),
  revoke: bearer('POST', 'https://slack.com/api/auth.revoke'),
};
/** https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke: the refresh token goes with it. What tells of a token wants it in the address. */
const GOOGLE = { verify: null, revoke: form('https://oauth2.googleapis.com/revoke') };
/** https://vercel.com/docs/rest-api */
const VERCEL = {
  verify: bearer('GET', 'https://api.vercel.com/v2/user'),
  revoke: bearer('DELETE', 'https://api.vercel.com/v3/user/tokens/current'),
};
const verified = (verify: IssuerCall): KnownIssuer => ({ verify, revoke: null });
const STRIPE = verified(bearer('GET', 'https://api.stripe.com/v1/account'));
const NOTION = verified(bearer('GET', 'https://api.notion.com/v1/users/me', { 'notion-version': '2022-06-28' }));

/** By token type, what its issuer documents; see also the type's own `guidance`. */
export const KNOWN_ISSUERS: Readonly<Record<string, KnownIssuer>> = {
  'github-pat-classic': GITHUB,
  'github-pat-fine': GITHUB,
  'github-oauth': GITHUB,
  'github-app-user': GITHUB,
  'github-refresh': { verify: null, revoke: GITHUB_REVOKES },
  'github-app-server': GITHUB_INSTALLATION,
  'github-app-server-jwt': GITHUB_INSTALLATION,
  'gitlab-pat': GITLAB,
  'gitlab-pat-routable': GITLAB,
  'slack-bot': SLACK,
  'slack-user': SLACK,
  'google-oauth-access': GOOGLE,
  'google-oauth-refresh': GOOGLE,
  /** https://buildkite.com/docs/apis/rest-api/access-token */
  'buildkite-user': {
    verify: bearer('GET', 'https://api.buildkite.com/v2/access-token'),
    revoke: bearer('DELETE', 'https://api.buildkite.com/v2/access-token'),
  },
  /** https://www.fastly.com/documentation/reference/api/auth-tokens/user/ */
  fastly: {
    verify: named('fastly-key', 'GET', 'https://api.fastly.com/tokens/self'),
    revoke: named('fastly-key', 'DELETE', 'https://api.fastly.com/tokens/self'),
  },
  'vercel-pat': VERCEL,
  'vercel-integration': VERCEL,
  /** https://crates.io/docs; nothing that reads takes every token. */
  crates: { verify: null, revoke: named('authorization', 'DELETE', 'https://crates.io/api/v1/tokens/current') },
  /** https://docs.doppler.com/reference/auth-revoke */
  doppler: {
    verify: bearer('GET', 'https://api.doppler.com/v3/me'),
    revoke: json('https://api.doppler.com/v3/auth/revoke', (token) => ({ token })),
  },
  /** https://www.dropbox.com/developers/documentation/http/documentation#auth-token-revoke: the refresh token goes with it. */
  dropbox: {
    verify: bearer('POST', 'https://api.dropboxapi.com/2/users/get_current_account'),
    revoke: bearer('POST', 'https://api.dropboxapi.com/2/auth/token/revoke'),
  },
  'digitalocean-pat': verified(bearer('GET', 'https://api.digitalocean.com/v2/account')),
  sendgrid: verified(bearer('GET', 'https://api.sendgrid.com/v3/scopes')),
  npm: verified(bearer('GET', 'https://registry.npmjs.org/-/whoami')),
  huggingface: verified(bearer('GET', 'https://huggingface.co/api/whoami-v2')),
  'notion-new': NOTION,
  'notion-legacy': NOTION,
  'stripe-sk-live': STRIPE,
  'stripe-sk-test': STRIPE,
  postman: verified(named('x-api-key', 'GET', 'https://api.getpostman.com/me')),
  'airtable-pat': verified(bearer('GET', 'https://api.airtable.com/v0/meta/whoami')),
  'netlify-pat': verified(bearer('GET', 'https://api.netlify.com/api/v1/user')),
  'asana-pat': verified(bearer('GET', 'https://app.asana.com/api/1.0/users/me')),
};
