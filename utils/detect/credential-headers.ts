/** Request headers whose whole value is a credential by their name. Lower case. */
export const CREDENTIAL_HEADERS = new Set(
  `x-api-key x-apikey api-key apikey x-auth-token x-access-token x-session-token x-auth x-token x-user-token x-app-token x-api-token
  x-amz-security-token private-token job-token deploy-token x-vault-token x-shopify-access-token x-shopify-storefront-access-token
  x-hasura-admin-secret x-hasura-access-key x-parse-session-token x-parse-rest-api-key x-parse-master-key x-goog-api-key
  x-goog-iap-jwt-assertion x-functions-key ocp-apim-subscription-key x-rapidapi-key x-figma-token x-gitlab-token x-github-token
  x-jwt-token x-jwt-assertion x-id-token x-refresh-token x-authorization x-access-key x-client-secret x-algolia-api-key
  x-contentful-management-token x-newrelic-license-key dd-api-key dd-application-key x-mbx-apikey x-ms-token-aad-access-token
  x-ms-token-aad-id-token x-ms-token-aad-refresh-token cf-access-jwt-assertion cf-access-client-secret cf-access-token x-auth-key
  x-bearer-token x-consul-token x-nomad-token x-plex-token x-emby-token x-fallback-cookies x-appwrite-key x-appwrite-jwt
  x-firebase-appcheck x-supabase-auth session-token access-token auth-token authtoken token x-service-token x-subject-token
  x-honeycomb-team x-postmark-server-token x-postmark-account-token circle-token x-atlassian-token-key`.split(/\s+/),
);

const NOT_CREDENTIALS = new Set([
  'basic',
  'digest',
  'negotiate',
  'ntlm',
  'hawk',
  'aws4-hmac-sha256',
  'aws4-ecdsa-p256-sha256',
  'oauth1',
  'signature',
]);

export interface Authorization {
  /** Lower case; empty where the value names none. */
  readonly scheme: string;
  /** Null where the scheme sends no credential as such: passwords (Basic), proofs and signatures (Digest, AWS4 …). */
  readonly credential: string | null;
  /** Where the credential begins in the header's value. */
  readonly offset: number;
}

/** Reads `Authorization` and its like: any scheme, none at all, or parameters (`Token token="…"`). */
export function readAuthorization(value: string): Authorization {
  const trimmed = value.trim();
  const [, scheme = '', rest = ''] = /^([A-Za-z][A-Za-z0-9_-]{0,40})[ \t:]{1,4}(\S.*)$/.exec(trimmed) ?? [];
  if (scheme === '') return plain('', /\s/.test(trimmed) ? null : trimmed);
  const name = scheme.toLowerCase();
  if (NOT_CREDENTIALS.has(name)) return plain(name, null);
  const [, named] =
    /(?:^|[\s,;])(?:token|access_token|oauth_token|api_?key|key|credential)="?([^\s",;]{8,4096})/i.exec(rest) ?? [];
  if (
    /^[\w-]{1,40}=\S/.test(rest) &&
    !/^[\w-]{1,40}={1,2}$/.test(rest) &&
    /["\s,]|^(?:token|key|api_?key|access_token)=/i.test(rest)
  ) {
    return plain(name, named ?? null);
  }
  return plain(name, /\s/.test(rest) ? null : rest);

  function plain(found: string, credential: string | null): Authorization {
    return { scheme: found, credential, offset: credential === null ? 0 : value.indexOf(credential) };
  }
}
