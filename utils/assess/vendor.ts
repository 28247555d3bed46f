// Where a vendor's own keys are meant to go: registrable domains by the first word of the token type's id. Vendors whose
// domain carries their name (`openai-…` → openai.com) need no row.
const DOMAINS: { readonly [vendor: string]: readonly string[] } = {
  algolia: ['algolia.net', 'algolianet.com'],
  atlassian: ['atlassian.net'],
  aws: ['amazonaws.com'],
  azure: ['windows.net', 'microsoft.com', 'microsoftonline.com'],
  clerk: ['clerk.accounts.dev'],
  datadog: ['datadoghq.com', 'datadoghq.eu'],
  dropbox: ['dropboxapi.com'],
  firebase: ['googleapis.com', 'firebaseio.com', 'google.com'],
  gcp: ['googleapis.com', 'google.com'],
  google: ['googleapis.com', 'gstatic.com'],
  hubspot: ['hubapi.com'],
  newrelic: ['nr-data.net'],
  npm: ['npmjs.org', 'npmjs.com'],
  postman: ['getpostman.com'],
  shopify: ['myshopify.com'],
  square: ['squareup.com'],
};

const COMMON_SUFFIX = /^[a-z0-9-]+\.(com|io|dev|net|org|ai|app|co|so|cloud)$/;

/** Is `site` (a registrable domain) the vendor of tokens of this type? */
export function isVendorSite(type: string, site: string): boolean {
  const vendor = type.split('-')[0] ?? '';
  if (DOMAINS[vendor]?.includes(site)) return true;
  return vendor.length >= 4 && site.split('.')[0] === vendor && COMMON_SUFFIX.test(site);
}
