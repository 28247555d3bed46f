import type { Reference } from '../model/report';
import { CWE_NAMES } from './cwe-names';

// Names as in CWE 4.18, ASVS 4.0.3 and 5.0, WSTG 4.2 and the API Security Top 10 of 2023.

export function cwe(number: keyof typeof CWE_NAMES): Reference {
  const url = `https://cwe.mitre.org/data/definitions/${number}.html`;
  return { id: `CWE-${number}`, title: CWE_NAMES[number], url };
}

const ASVS = 'https://github.com/OWASP/ASVS/blob/master';

/** @param file chapter of the standard, without the extension. */
export function asvs(version: '4.0' | '5.0', item: string, title: string, file: string): Reference {
  const edition = version === '4.0' ? '4.0.3' : '5.0';
  return { id: `ASVS-${edition}-${item}`, title, url: `${ASVS}/${version}/en/${file}.md` };
}

const WSTG_ROOT = 'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing';
const API_ROOT = 'https://owasp.org/API-Security/editions/2023/en';

export const ASVS4 = {
  statelessTokens: asvs(
    '4.0',
    '3.5.3',
    'Stateless session tokens are protected against tampering',
    '0x12-V3-Session-management',
  ),
  newAtLogin: asvs('4.0', '3.2.1', 'A new session token at login', '0x12-V3-Session-management'),
  entropy: asvs('4.0', '3.2.2', 'Session tokens have at least 64 bits of entropy', '0x12-V3-Session-management'),
  reauthentication: asvs('4.0', '3.3.2', 'Users log in again from time to time', '0x12-V3-Session-management'),
  hostPrefix: asvs('4.0', '3.4.4', 'Session cookies use the __Host- prefix', '0x12-V3-Session-management'),
  cookiePath: asvs('4.0', '3.4.5', 'Session cookies stay with their application', '0x12-V3-Session-management'),
  staticKeys: asvs('4.0', '3.5.2', 'Session tokens rather than static API keys', '0x12-V3-Session-management'),
  secretsInSource: asvs('4.0', '2.10.4', 'No secrets in source code', '0x11-V2-Authentication'),
  sessionStorage: asvs(
    '4.0',
    '3.2.3',
    'Session tokens only in secured cookies or session storage',
    '0x12-V3-Session-management',
  ),
  browserStorage: asvs('4.0', '8.2.2', 'No sensitive data in browser storage', '0x16-V8-Data-Protection'),
  clearedStorage: asvs('4.0', '8.2.3', 'Authenticated data cleared from client storage', '0x16-V8-Data-Protection'),
  secure: asvs('4.0', '3.4.1', 'Session cookies have the Secure attribute', '0x12-V3-Session-management'),
  httpOnly: asvs('4.0', '3.4.2', 'Session cookies have the HttpOnly attribute', '0x12-V3-Session-management'),
  sameSite: asvs('4.0', '3.4.3', 'Session cookies use the SameSite attribute', '0x12-V3-Session-management'),
  queryString: asvs('4.0', '8.3.1', 'No sensitive data in query strings', '0x16-V8-Data-Protection'),
  logout: asvs('4.0', '3.3.1', 'Logout and expiration invalidate the session', '0x12-V3-Session-management'),
  log: asvs('4.0', '7.1.1', 'No credentials in logs', '0x15-V7-Error-Logging'),
  antiCaching: asvs('4.0', '8.2.1', 'Sensitive data is not cached in browsers', '0x16-V8-Data-Protection'),
  integrity: asvs('4.0', '14.2.3', 'Subresource Integrity for assets hosted externally', '0x22-V14-Config'),
  debug: asvs('4.0', '14.3.2', 'Debug modes are off in production', '0x22-V14-Config'),
  contentPolicy: asvs('4.0', '14.4.3', 'A Content Security Policy is in place', '0x22-V14-Config'),
  hsts: asvs('4.0', '14.4.5', 'HSTS on all responses and for all subdomains', '0x22-V14-Config'),
  framing: asvs('4.0', '14.4.7', 'Content cannot be embedded by third parties', '0x22-V14-Config'),
  cors: asvs('4.0', '14.5.3', 'CORS by a strict list, without the null origin', '0x22-V14-Config'),
  tls: asvs('4.0', '9.1.1', 'TLS for all client connectivity', '0x17-V9-Communications'),
} as const;

export const ASVS5 = {
  signature: asvs('5.0', '9.1.1', 'The signature of a token is checked first', '0x18-V9-Self-contained-Tokens'),
  algorithms: asvs('5.0', '9.1.2', 'Only algorithms on a list, and never none', '0x18-V9-Self-contained-Tokens'),
  keySources: asvs('5.0', '9.1.3', 'Keys come from trusted, configured sources', '0x18-V9-Self-contained-Tokens'),
  tokenPurpose: asvs('5.0', '9.2.2', 'Tokens are used for their purpose alone', '0x18-V9-Self-contained-Tokens'),
  audience: asvs('5.0', '9.2.3', 'Tokens are accepted by their audience alone', '0x18-V9-Self-contained-Tokens'),
  audienceCheck: asvs('5.0', '10.3.1', 'A resource server takes only tokens for it', '0x19-V10-OAuth-and-OIDC'),
  grantedScopes: asvs('5.0', '10.4.11', 'A client gets only the scopes it needs', '0x19-V10-OAuth-and-OIDC'),
  keyStrength: asvs('5.0', '11.2.3', 'At least 128 bits of security', '0x20-V11-Cryptography'),
  padding: asvs('5.0', '11.3.1', 'No insecure block modes, no weak padding', '0x20-V11-Cryptography'),
  hostPrefix: asvs('5.0', '3.3.3', 'Cookies have the __Host- prefix', '0x12-V3-Web-Frontend-Security'),
  cookieSize: asvs('5.0', '3.3.5', 'Cookies are no longer than 4096 bytes', '0x12-V3-Web-Frontend-Security'),
  referrer: asvs('5.0', '3.4.5', 'A referrer policy keeps URLs from others', '0x12-V3-Web-Frontend-Security'),
  staticKeys: asvs('5.0', '7.2.2', 'Session tokens rather than static API keys', '0x16-V7-Session-Management'),
  entropy: asvs('5.0', '7.2.3', 'Reference tokens have at least 128 bits of entropy', '0x16-V7-Session-Management'),
  newAtLogin: asvs('5.0', '7.2.4', 'A new session token at login', '0x16-V7-Session-Management'),
  leastSecrets: asvs('5.0', '13.3.2', 'Secrets are open to what needs them alone', '0x22-V13-Configuration'),
  classified: asvs('5.0', '14.1.1', 'Sensitive data are identified, encoded ones as well', '0x23-V14-Data-Protection'),
  leastData: asvs('5.0', '14.2.6', 'No more sensitive data than needed are given', '0x23-V14-Data-Protection'),
  retention: asvs('5.0', '14.2.7', 'Sensitive data go when they are out of date', '0x23-V14-Data-Protection'),
  secure: asvs('5.0', '3.3.1', 'Cookies have the Secure attribute', '0x12-V3-Web-Frontend-Security'),
  sameSite: asvs('5.0', '3.3.2', 'Cookies have SameSite set by purpose', '0x12-V3-Web-Frontend-Security'),
  httpOnly: asvs('5.0', '3.3.4', 'Session tokens are HttpOnly cookies', '0x12-V3-Web-Frontend-Security'),
  hsts: asvs('5.0', '3.4.1', 'HSTS for a year at least', '0x12-V3-Web-Frontend-Security'),
  cors: asvs('5.0', '3.4.2', 'CORS by a fixed value or a list', '0x12-V3-Web-Frontend-Security'),
  contentPolicy: asvs('5.0', '3.4.3', 'Content Security Policy on every response', '0x12-V3-Web-Frontend-Security'),
  framing: asvs('5.0', '3.4.6', 'No embedding unless it is needed', '0x12-V3-Web-Frontend-Security'),
  opener: asvs('5.0', '3.4.8', 'Documents are parted from windows of others', '0x12-V3-Web-Frontend-Security'),
  forgery: asvs('5.0', '3.5.1', 'Requests are known to be of the application', '0x12-V3-Web-Frontend-Security'),
  separateHosts: asvs('5.0', '3.5.4', 'Applications on hostnames of their own', '0x12-V3-Web-Frontend-Security'),
  jsonp: asvs('5.0', '3.5.6', 'No JSONP', '0x12-V3-Web-Frontend-Security'),
  scriptAnswers: asvs('5.0', '3.5.7', 'No authorized data in scripts', '0x12-V3-Web-Frontend-Security'),
  integrity: asvs('5.0', '3.6.1', 'External assets with Subresource Integrity', '0x12-V3-Web-Frontend-Security'),
  redirects: asvs('5.0', '3.7.2', 'Redirects to listed destinations alone', '0x12-V3-Web-Frontend-Security'),
  debug: asvs('5.0', '13.4.2', 'Debug modes are off in production', '0x22-V13-Configuration'),
  monitoring: asvs('5.0', '13.4.5', 'Documentation and monitoring are not exposed', '0x22-V13-Configuration'),
  serverCaches: asvs('5.0', '14.2.2', 'Sensitive data is not kept by shared caches', '0x23-V14-Data-Protection'),
  antiCaching: asvs('5.0', '14.3.2', 'Sensitive data is not cached in browsers', '0x23-V14-Data-Protection'),
  messages: asvs('5.0', '3.5.5', 'Messages of untrusted origins are discarded', '0x12-V3-Web-Frontend-Security'),
  log: asvs('5.0', '16.2.5', 'No credentials in logs', '0x25-V16-Security-Logging-and-Error-Handling'),
  tokensWhereNeeded: asvs('5.0', '10.1.1', 'Tokens only where they are needed', '0x19-V10-OAuth-and-OIDC'),
  refreshReplay: asvs('5.0', '10.4.5', 'Refresh tokens are protected against replay', '0x19-V10-OAuth-and-OIDC'),
  sessionEnd: asvs('5.0', '7.4.1', 'No further use of a session that has ended', '0x16-V7-Session-Management'),
  lifetime: asvs('5.0', '7.3.2', 'Sessions have an absolute lifetime', '0x16-V7-Session-Management'),
  url: asvs('5.0', '14.2.1', 'No API keys or session tokens in URLs', '0x23-V14-Data-Protection'),
  untrusted: asvs('5.0', '14.2.3', 'No sensitive data to untrusted parties', '0x23-V14-Data-Protection'),
  cleared: asvs('5.0', '14.3.1', 'Client storage is cleared at the end of the session', '0x23-V14-Data-Protection'),
  secretsManaged: asvs('5.0', '13.3.1', 'Backend secrets in a vault, not in code or builds', '0x22-V13-Configuration'),
  production: asvs('5.0', '15.2.3', 'Production holds only what it needs', '0x24-V15-Secure-Coding-and-Architecture'),
  suspicious: asvs('5.0', '6.3.5', 'Users are told of suspicious authentication attempts', '0x15-V6-Authentication'),
  authorization: asvs('5.0', '8.3.1', 'Authorization is enforced at a trusted service layer', '0x17-V8-Authorization'),
  dataAuthorization: asvs('5.0', '8.2.2', 'Access to each object is authorized', '0x17-V8-Authorization'),
  antiAutomation: asvs(
    '5.0',
    '2.4.1',
    'Anti-automation against excessive calls',
    '0x11-V2-Validation-and-Business-Logic',
  ),
  leastScopes: asvs('5.0', '10.2.3', 'A client asks only for the scopes it needs', '0x19-V10-OAuth-and-OIDC'),
  senderConstrained: asvs('5.0', '10.3.5', 'Stolen access tokens cannot be replayed', '0x19-V10-OAuth-and-OIDC'),
  secretsRotated: asvs('5.0', '13.3.4', 'Secrets expire and are rotated', '0x22-V13-Configuration'),
  authorizationLog: asvs(
    '5.0',
    '16.3.2',
    'Failed authorization attempts are logged',
    '0x25-V16-Security-Logging-and-Error-Handling',
  ),
  tls: asvs('5.0', '12.2.1', 'TLS for all external services', '0x21-V12-Secure-Communication'),
  validity: asvs('5.0', '9.2.1', 'Tokens are accepted only within their validity', '0x18-V9-Self-contained-Tokens'),
} as const;

export function wstg(id: string, title: string, path: string): Reference {
  return { id: `WSTG-${id}`, title, url: `${WSTG_ROOT}/${path}` };
}

export const WSTG = {
  schema: wstg(
    'SESS-01',
    'Testing for Session Management Schema',
    '06-Session_Management_Testing/01-Testing_for_Session_Management_Schema',
  ),
  fixation: wstg(
    'SESS-03',
    'Testing for Session Fixation',
    '06-Session_Management_Testing/03-Testing_for_Session_Fixation',
  ),
  timeout: wstg('SESS-07', 'Testing Session Timeout', '06-Session_Management_Testing/07-Testing_Session_Timeout'),
  pageContent: wstg(
    'INFO-05',
    'Review Web Page Content for Information Leakage',
    '01-Information_Gathering/05-Review_Web_Page_Content_for_Information_Leakage',
  ),
  leftFiles: wstg(
    'CONF-04',
    'Review Old Backup and Unreferenced Files for Sensitive Information',
    '02-Configuration_and_Deployment_Management_Testing/04-Review_Old_Backup_and_Unreferenced_Files_for_Sensitive_Information',
  ),
  storage: wstg('CLNT-12', 'Testing Browser Storage', '11-Client-side_Testing/12-Testing_Browser_Storage'),
  cookies: wstg(
    'SESS-02',
    'Testing for Cookies Attributes',
    '06-Session_Management_Testing/02-Testing_for_Cookies_Attributes',
  ),
  exposed: wstg(
    'SESS-04',
    'Testing for Exposed Session Variables',
    '06-Session_Management_Testing/04-Testing_for_Exposed_Session_Variables',
  ),
  logout: wstg(
    'SESS-06',
    'Testing for Logout Functionality',
    '06-Session_Management_Testing/06-Testing_for_Logout_Functionality',
  ),
  jwt: wstg('SESS-10', 'Testing JSON Web Tokens', '06-Session_Management_Testing/10-Testing_JSON_Web_Tokens'),
  messaging: wstg('CLNT-11', 'Testing Web Messaging', '11-Client-side_Testing/11-Testing_Web_Messaging'),
  cleartext: wstg(
    'CRYP-03',
    'Testing for Sensitive Information Sent via Unencrypted Channels',
    '09-Testing_for_Weak_Cryptography/03-Testing_for_Sensitive_Information_Sent_via_Unencrypted_Channels',
  ),
} as const;

export const API = {
  inventory: {
    id: 'API9:2023',
    title: 'Improper Inventory Management',
    url: `${API_ROOT}/0xa9-improper-inventory-management/`,
  },
  objectAuthorization: {
    id: 'API1:2023',
    title: 'Broken Object Level Authorization',
    url: `${API_ROOT}/0xa1-broken-object-level-authorization/`,
  },
  resources: {
    id: 'API4:2023',
    title: 'Unrestricted Resource Consumption',
    url: `${API_ROOT}/0xa4-unrestricted-resource-consumption/`,
  },
  functionAuthorization: {
    id: 'API5:2023',
    title: 'Broken Function Level Authorization',
    url: `${API_ROOT}/0xa5-broken-function-level-authorization/`,
  },
  authentication: { id: 'API2:2023', title: 'Broken Authentication', url: `${API_ROOT}/0xa2-broken-authentication/` },
  misconfiguration: {
    id: 'API8:2023',
    title: 'Security Misconfiguration',
    url: `${API_ROOT}/0xa8-security-misconfiguration/`,
  },
  consumption: {
    id: 'API10:2023',
    title: 'Unsafe Consumption of APIs',
    url: `${API_ROOT}/0xaa-unsafe-consumption-of-apis/`,
  },
} as const;

export function rfc(number: number, section: string, title: string): Reference {
  return {
    id: `RFC${number}-${section}`,
    title,
    url: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
  };
}

export const RFC = {
  jwtAlgorithm: rfc(8725, '3.1', 'JSON Web Token Best Current Practices: algorithm verification'),
  jwtWeakKeys: rfc(8725, '2.2', 'JSON Web Token Best Current Practices: weak symmetric keys'),
  jwtKeyEntropy: rfc(
    8725,
    '3.5',
    'JSON Web Token Best Current Practices: ensure cryptographic keys have sufficient entropy',
  ),
  cachedSecrets: rfc(9111, '7.3', 'HTTP Caching: caching of sensitive information'),
  jwaRsaKey: rfc(7518, '3.3', 'JSON Web Algorithms: digital signature with RSASSA-PKCS1-v1_5'),
  jwtAlgorithms: rfc(8725, '3.2', 'JSON Web Token Best Current Practices: appropriate algorithms'),
  jwtIssuer: rfc(8725, '3.8', 'JSON Web Token Best Current Practices: validate issuer and subject'),
  jwtAudience: rfc(8725, '3.9', 'JSON Web Token Best Current Practices: use and validate audience'),
  jwtClaims: rfc(8725, '3.10', 'JSON Web Token Best Current Practices: do not trust received claims'),
  jwtType: rfc(8725, '3.11', 'JSON Web Token Best Current Practices: explicit typing'),
  jwtExclusive: rfc(8725, '3.12', 'JSON Web Token Best Current Practices: mutually exclusive validation rules'),
  jwtEncodings: rfc(8725, '2.6', 'JSON Web Token Best Current Practices: multiplicity of JSON encodings'),
  jwtConfusion: rfc(8725, '2.8', 'JSON Web Token Best Current Practices: cross-JWT confusion'),
  jwtPrivacy: rfc(7519, '12', 'JSON Web Token: privacy considerations'),
  jwtId: rfc(7519, '4.1.7', 'JSON Web Token: "jti" claim'),
  expiry: rfc(7519, '4.1.4', 'JSON Web Token: "exp" claim'),
  notBefore: rfc(7519, '4.1.5', 'JSON Web Token: "nbf" claim'),
  critical: rfc(7515, '4.1.11', 'JSON Web Signature: "crit" header parameter'),
  dpopScheme: rfc(9449, '7.1', 'OAuth 2.0 Demonstrating Proof of Possession: the DPoP authentication scheme'),
  dpopBearer: rfc(9449, '7.2', 'OAuth 2.0 Demonstrating Proof of Possession: compatibility with Bearer'),
  privilege: rfc(9700, '2.3', 'OAuth 2.0 Security Best Current Practice: access token privilege restriction'),
  referrer: rfc(9700, '4.2', 'OAuth 2.0 Security Best Current Practice: credential leakage via referrer headers'),
  /** The sections of its last draft are known to us, those of the RFC are not: the document is cited as a whole. */
  browserApps: {
    id: 'RFC10017',
    title: 'OAuth 2.0 for Browser-Based Applications (BCP 212)',
    url: 'https://www.rfc-editor.org/info/rfc10017',
  },
  refreshProtection: rfc(9700, '4.14', 'OAuth 2.0 Security Best Current Practice: refresh token protection'),
  messages: rfc(9700, '4.17', 'OAuth 2.0 Security Best Current Practice: in-browser communication flows'),
  browserHistory: rfc(9700, '4.3', 'OAuth 2.0 Security Best Current Practice: credential leakage via browser history'),
  queryParameter: rfc(6750, '2.3', 'Bearer Token Usage: URI query parameter'),
  bearerAdvice: rfc(6750, '5.3', 'Bearer Token Usage: summary of recommendations'),
} as const;
