import { originOf } from '../../lib/site';
import { askIssuer } from '../../observe/worker/ask-issuer';

/** What an issuer says of itself, as far as it is needed here; null where it offers no such endpoint at its own origin. */
export interface Metadata {
  readonly issuer: string;
  readonly revocation: string | null;
  readonly endSession: string | null;
  /** An endpoint at another origin than the issuer's, which is not asked. */
  readonly elsewhere: string | null;
}

/**
 * Asks for the metadata of an issuer: RFC 8414 with the path inserted, then OpenID Connect Discovery with it appended and inserted.
 * What names another issuer is not believed (RFC 8414, 3.3). Null where there is none.
 */
export async function metadataOf(issuer: string): Promise<Metadata | null> {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, '');
  const urls = [
    `${origin}/.well-known/oauth-authorization-server${path}`,
    `${origin}${path}/.well-known/openid-configuration`,
    `${origin}/.well-known/openid-configuration${path}`,
  ];
  for (const url of new Set(urls)) {
    const answer = await askIssuer(url);
    if (answer?.status !== 200 || typeof answer.body !== 'object' || answer.body === null) continue;
    const told = answer.body as Readonly<Record<string, unknown>>;
    if (typeof told.issuer !== 'string' || told.issuer.replace(/\/$/, '') !== origin + path) continue;
    const endpoints = [told.revocation_endpoint, told.end_session_endpoint].map((one) =>
      typeof one === 'string' && URL.canParse(one) ? one : null,
    );
    const own = (one: string | null | undefined) => (one && originOf(one) === origin ? one : null);
    const [revocation, endSession] = endpoints;
    const elsewhere = endpoints.find((one) => one !== null && own(one) === null) ?? null;
    return { issuer, revocation: own(revocation), endSession: own(endSession), elsewhere };
  }
  return null;
}
