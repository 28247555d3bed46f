// Bounds of what the hooks send; the bridge ignores whatever is longer (`messages/page-message-guard.ts`, a test compares).

/** Characters of a stored value or header; the rest is cut, and the bridge's snapshot has the whole. */
export const MAX_TEXT = 262_144;
/** A longer storage key or header name is left to the snapshot and to `webRequest`: cut, it would be another key. */
export const MAX_KEY = 4_096;
export const MAX_URL = 32_768;
export const MAX_STACK = 2_000;
export const MAX_WORD = 200;
export const MAX_HEADERS = 200;

/** Waiting for the bridge. */
export const MAX_QUEUED = 500;
export const MAX_QUEUED_CHARS = 1_000_000;

/** Per second and document; under the bridge's own limit, so that a busy page costs only itself. */
export const MAX_PER_SECOND = 1_000;
export const MAX_CHARS_PER_SECOND = 4_000_000;

/** Messages in one port message. */
export const MAX_BATCH = 100;
