/** Places where a token can be seen. One member per surface; the list of `Coverage` rows. */
export type SurfaceId =
  | 'local-storage'
  | 'session-storage'
  | 'document-cookie'
  | 'cookie-jar'
  | 'request-header'
  | 'response-header'
  | 'url-query'
  | 'url-fragment'
  | 'script'
  | 'source-map'
  | 'web-manifest'
  | 'well-known-file'
  | 'inline-script'
  | 'document'
  | 'referrer'
  | 'navigation-entry'
  | 'indexed-db'
  | 'heap'
  | 'file'
  | 'commit'
  | 'cache-storage'
  | 'history-state'
  | 'window-name'
  | 'window-global'
  | PassingSurface
  | CountedSurface;

/** Where a text is seen as it passes by, and lies nowhere: nothing can be read there again. */
export type PassingSurface =
  | 'request-body'
  | 'response-body'
  | 'web-socket'
  | 'event-stream'
  | 'post-message'
  | 'broadcast-channel'
  | 'message-channel'
  | 'console';

/** What is never read: its calls are counted. */
export type CountedSurface = 'crypto-key' | 'credential';

/**
 * Who saw it. `browser`: request and cookie APIs. `bridge`: our isolated content script. `page`: hooks in the page's own
 * world, which the page can forge. `import`: a file somebody gave us.
 */
export type Witness = 'browser' | 'bridge' | 'page' | 'import';

/**
 * Where a value lies. No field may hold a raw token: keys and paths have passed `redact`.
 * `path` says how to get from the stored text to the value, for example `$.body.access_token` or
 * `base64 → $.refresh_token`; the empty string means the whole text is the value. In a file it begins with line and column,
 * `12:34`, in a source map with the name of the source too, `src/auth.ts:12:34`, in a commit with the beginning of its hash,
 * `1a2b3c4d5e6f → 12:34`.
 */
export interface Location {
  /** Origin of the document or request that holds the value, for example `https://app.example.com`. */
  readonly origin: string;
  readonly surface: SurfaceId;
  /** Storage key, cookie name, header name (lower case) or parameter name; path of a file. */
  readonly key: string;
  readonly path: string;
}

/**
 * The line that wrote a value. `line` and `column` count from 1; `url` is redacted and has no query. For what stands in an inline
 * script it is the script's own name, as in `Location.key`, and its lines are counted from its beginning.
 */
export interface SourcePosition {
  readonly url: string;
  readonly line: number;
  readonly column: number;
  /** The same in the source from which the script was built, where its map is known. Never in the ledger. */
  readonly original?: { readonly source: string; readonly line: number; readonly column: number };
  /** Whether the script is of the site itself, where its address tells. Never in the ledger. */
  readonly party?: 'first' | 'third';
}

/** Attributes of a cookie as the browser keeps them. `expires` is epoch milliseconds; null is a session cookie. */
export interface CookieAttributes {
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: 'strict' | 'lax' | 'none' | 'unspecified';
  readonly expires: number | null;
  /** Top-level site of a partitioned (CHIPS) cookie; null when it is not partitioned. */
  readonly partitionKey: string | null;
}
