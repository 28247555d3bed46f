// Where a vendor's own keys are meant to go: registrable domains by the first word of the token type's id. Vendors whose
// domain carries their name (`openai-…` → openai.com) need no row.
const DOMAINS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    algolia: ['algolia.net', 'algolianet.com'],
    alibaba: ['aliyuncs.com'],
    atlassian: ['atlassian.net'],
    aws: ['amazonaws.com'],
    azure: ['windows.net', 'microsoft.com', 'microsoftonline.com'],
    clerk: ['clerk.accounts.dev'],
    databricks: ['azuredatabricks.net'],
    datadog: ['datadoghq.com', 'datadoghq.eu'],
    dockerhub: ['docker.com', 'docker.io'],
    dropbox: ['dropboxapi.com'],
    entra: ['microsoft.com', 'microsoftonline.com'],
    firebase: ['googleapis.com', 'firebaseio.com', 'google.com'],
    flyio: ['fly.io'],
    gcp: ['googleapis.com', 'google.com'],
    google: ['googleapis.com', 'gstatic.com'],
    hubspot: ['hubapi.com'],
    langsmith: ['langchain.com'],
    mandrill: ['mandrillapp.com'],
    meta: ['facebook.com'],
    neon: ['neon.tech'],
    newrelic: ['nr-data.net'],
    npm: ['npmjs.org', 'npmjs.com'],
    polar: ['polar.sh'],
    postman: ['getpostman.com'],
    pubnub: ['pubnubapi.com', 'pndsn.com'],
    salesforce: ['force.com'],
    shippo: ['goshippo.com'],
    shopify: ['myshopify.com'],
    square: ['squareup.com'],
    tencent: ['tencentcloudapi.com'],
    together: ['together.xyz'],
    turnstile: ['cloudflare.com'],
    xai: ['x.ai'],
    zoho: ['zohoapis.com'],
  }),
);

/** First words of types that say what a token is, not whose. */
const NO_VENDOR: ReadonlySet<string> = new Set(['opaque', 'session', 'private', 'csrf', 'vault']);
const COMMON_SUFFIX = /^[a-z0-9-]+\.(com|io|dev|net|org|ai|app|co|so|cloud)$/;

/** Is `site` (a registrable domain) the vendor of tokens of this type? */
export function isVendorSite(type: string, site: string): boolean {
  const vendor = type.split('-')[0] ?? '';
  if (NO_VENDOR.has(vendor)) return false;
  if (DOMAINS.get(vendor)?.includes(site)) return true;
  return vendor.length >= 4 && site.split('.')[0] === vendor && COMMON_SUFFIX.test(site);
}
