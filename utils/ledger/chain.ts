import { canonicalJson } from '../lib/canonical-json';
import type { Entry } from '../model/ledger';
import { digest } from './digest';

/** Where the chain stands: the last entry's number and hash. */
export interface Tip {
  readonly seq: number;
  readonly hash: string;
}

/** What the hash of an entry covers. No site, so that a forgotten site leaves no name behind. */
export type Header = Pick<Entry, 'seq' | 'at' | 'kind' | 'bodyHash' | 'prev'>;

export const CHAIN_VERSION = 1;
/** Before the first entry, which has number 1. */
export const GENESIS: Tip = { seq: 0, hash: digest('tokenwitness ledger 1') };
/** Bytes of salt per body: without them a guessed body could be confirmed after *forget site*. */
export const SALT_BYTES = 16;

export function headerHash({ seq, at, kind, bodyHash, prev }: Header): string {
  return digest(canonicalJson({ v: CHAIN_VERSION, seq, at, kind, bodyHash, prev }) ?? '');
}

/** `canonical` is the body's canonical JSON. */
export function bodyHash(salt: Uint8Array, canonical: string): string {
  return digest(salt, canonical);
}

export function isTip(value: unknown): value is Tip {
  if (typeof value !== 'object' || value === null) return false;
  const { seq, hash } = value as Partial<Record<keyof Tip, unknown>>;
  return Number.isSafeInteger(seq) && (seq as number) >= 0 && typeof hash === 'string' && hash.length === 43;
}
