import type { SurfaceId } from '../model/surface';

/** Something the careless twin does on purpose and an audit of it must report. */
export interface Leak {
  readonly rule: string;
  readonly surface: SurfaceId | readonly SurfaceId[];
  /** Storage key, cookie, header or parameter name at which the finding stands. */
  readonly key: string;
  /** Sentence for people, a key of `_locales`. */
  readonly what: string;
}

const cookie: readonly SurfaceId[] = ['cookie-jar', 'document-cookie', 'response-header', 'request-header'];

/** The manifest: tests and `npm start` compare every audit of the careless twin with it. */
export const leaks: readonly Leak[] = [
  {
    rule: 'access-token-in-script-readable-storage',
    surface: 'local-storage',
    key: 'marginalia:store',
    what: 'cli_demo_leak_nested_json',
  },
  { rule: 'long-lived-jwt', surface: 'local-storage', key: 'marginalia:store', what: 'cli_demo_leak_long_lived' },
  {
    rule: 'refresh-token-in-script-readable-storage',
    surface: 'local-storage',
    key: 'marginalia:refresh',
    what: 'cli_demo_leak_refresh',
  },
  {
    rule: 'access-token-in-script-readable-storage',
    surface: 'local-storage',
    key: 'editor.ctx',
    what: 'cli_demo_leak_base64',
  },
  {
    rule: 'access-token-in-script-readable-storage',
    surface: 'local-storage',
    key: 'presence',
    what: 'cli_demo_leak_assignment',
  },
  {
    rule: 'access-token-in-script-readable-storage',
    surface: 'local-storage',
    key: 'mg:bucket',
    what: 'cli_demo_leak_opaque',
  },
  {
    rule: 'access-token-in-script-readable-storage',
    surface: 'session-storage',
    key: 'search:config',
    what: 'cli_demo_leak_api_key',
  },
  {
    rule: 'access-token-in-script-readable-storage',
    surface: 'session-storage',
    key: 'preview:auth',
    what: 'cli_demo_leak_frame',
  },
  {
    rule: 'expired-token-kept',
    surface: 'local-storage',
    key: 'marginalia:store.v3',
    what: 'cli_demo_leak_expired',
  },
  { rule: 'unused-token-kept', surface: 'local-storage', key: 'github-sync', what: 'cli_demo_leak_unused' },
  { rule: 'session-cookie-without-httponly', surface: cookie, key: 'mg_sid', what: 'cli_demo_leak_httponly' },
  { rule: 'session-cookie-without-secure', surface: cookie, key: 'mg_sid', what: 'cli_demo_leak_secure' },
  { rule: 'session-cookie-without-samesite', surface: cookie, key: 'mg_sid', what: 'cli_demo_leak_samesite' },
  { rule: 'session-cookie-without-httponly', surface: cookie, key: 'mg-auth', what: 'cli_demo_leak_chunked' },
  { rule: 'token-in-url', surface: 'url-fragment', key: 'access_token', what: 'cli_demo_leak_fragment' },
  { rule: 'token-in-url', surface: 'url-query', key: 'access_token', what: 'cli_demo_leak_export' },
  {
    rule: 'token-sent-to-third-party',
    surface: 'request-header',
    key: 'authorization',
    what: 'cli_demo_leak_analytics',
  },
  { rule: 'token-sent-to-third-party', surface: 'url-query', key: 'jwt', what: 'cli_demo_leak_helpdesk' },
  {
    rule: 'access-token-in-script-readable-storage',
    surface: 'indexed-db',
    key: 'marginalia/outbox/next',
    what: 'cli_demo_leak_outbox',
  },
  { rule: 'token-in-console', surface: 'console', key: 'log', what: 'cli_demo_leak_console' },
  { rule: 'secret-in-script', surface: 'script', key: '/session.js', what: 'cli_demo_leak_script' },
  { rule: 'secret-in-source-map', surface: 'source-map', key: '/session.js.map', what: 'cli_demo_leak_source_map' },
];

/** Requests of the careless twin that an audit must map to a token. `frame` says who sent them. */
export const uses: readonly { readonly template: string; readonly frame: 'top' | 'sub' | 'worker' }[] = [
  { template: '/api/notes', frame: 'top' },
  { template: '/api/preview/{id}', frame: 'sub' },
  { template: '/api/sync', frame: 'worker' },
];

/** Keys of both twins that hold ordinary settings. No finding may stand at any of them. */
export const ordinaryKeys: readonly string[] = [
  'mg:theme',
  'mg:flags',
  'mg:i18n:en',
  'mg:build',
  'mg:experiments',
  'mg:billing',
  'mg:recent',
  'mg:draft',
  'mg:layout',
  'mg:device',
  'mg:integrity',
  'ajs_anonymous_id',
  '_ga',
  'XSRF-TOKEN',
  'lang',
  'consent',
];
