/** What an app asks for by a request: to be logged out, or that its token be revoked (RFC 7009), which is often the same. */
export type SessionEnd = 'logout' | 'revocation';

/** Time for the app to clear up after a logout, and for what was under way to end, milliseconds. */
export const SETTLED_AFTER = 3_000;

const LOGOUT = /^(?:(?:oidc|saml|sso|global)[-_]?)?(?:log[-_]?(?:out|off)|sign[-_]?(?:out|off)|end[-_]?session)$/i;
const REVOCATION = /^(?:revoke|revocation)(?:[-_]?tokens?)?$/i;
const ISSUER = /^(?:oauth2?|oidc|connect|openid-connect|token|auth|v\d(?:\.\d)?)$/i;
const SESSION = /^sessions?$/i;
const OWN = /^(?:current|me|mine|self)$/i;
const EXTENSION = /\.(?:php|aspx?|jsp|do|action|html?)$/i;
const MAX_QUERY = 8_192;
const ACTION = /^(?:action|do|op|cmd|task|method)$/i;

/**
 * Whether a request to this endpoint ends the session. `url` may be an endpoint's template. An id at the end names another
 * session, or one of many keys.
 */
export function sessionEndOf(method: string, url: string): SessionEnd | null {
  if (/^(?:OPTIONS|HEAD)$/i.test(method) || !URL.canParse(url)) return null;
  const { pathname, search } = new URL(url);
  const segments = pathname.split('/').flatMap((part) => part.replace(EXTENSION, '') || []);
  const last = segments.at(-1) ?? '';
  if (LOGOUT.test(last) || isLogoutOf(segments)) return 'logout';
  if (search.slice(1, MAX_QUERY).split('&').some(asksForLogout)) return 'logout';
  const ends = OWN.test(last) ? segments.at(-2) : last;
  if (method.toUpperCase() === 'DELETE' && SESSION.test(ends ?? '')) return 'logout';
  const before = segments.slice(0, -1);
  return REVOCATION.test(last) && before.every((segment) => ISSUER.test(segment)) ? 'revocation' : null;
}

function asksForLogout(parameter: string): boolean {
  const [name = '', value = ''] = parameter.split('=');
  return ACTION.test(name) && LOGOUT.test(value);
}

/** `/logout/callback` and `/logout/success` come after it; of what follows the word only its kind may be named. */
function isLogoutOf(segments: readonly string[]): boolean {
  const [word = '', kind = ''] = segments.slice(-2);
  return LOGOUT.test(word) && /^(?:all|global|local|now|confirm|post|submit|redirect)$/i.test(kind);
}
