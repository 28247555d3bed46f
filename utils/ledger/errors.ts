/**
 * - `ledger-newer`: the database was written by a newer version of the extension.
 * - `ledger-blocked`: another context holds an older version open and does not let go.
 * - `ledger-closed`: `close()` was called on this store.
 * - `ledger-full`: no room left, on disk or in a private window's memory. Nothing of the batch was stored.
 * - `ledger-held`: an open case holds what was to be erased. Nothing was erased.
 * - `ledger-gap`: an earlier batch of the same source is missing. Nothing of the batch was stored; it may be sent again behind that.
 * - `ledger-corrupt`: what lies in the store cannot be continued, for example a tip that is no tip.
 * - `ledger-aborted`: the browser gave the transaction up. Nothing of the batch was stored; it may be sent again.
 * - `ledger-failed`: anything else; see `cause`.
 */
export type LedgerErrorCode =
  | 'ledger-newer'
  | 'ledger-blocked'
  | 'ledger-closed'
  | 'ledger-full'
  | 'ledger-held'
  | 'ledger-gap'
  | 'ledger-corrupt'
  | 'ledger-aborted'
  | 'ledger-failed';

export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly code: LedgerErrorCode;

  constructor(code: LedgerErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

const BY_NAME: Readonly<Record<string, readonly [LedgerErrorCode, string]>> = {
  QuotaExceededError: ['ledger-full', 'There is no room left for the ledger.'],
  VersionError: ['ledger-newer', 'The ledger was written by a newer version.'],
  AbortError: ['ledger-aborted', 'The transaction was given up; nothing was stored.'],
  // `add` on a sequence number that is taken: tip and entries do not agree.
  ConstraintError: ['ledger-corrupt', 'The ledger already holds an entry at this place.'],
};

export function toLedgerError(cause: unknown): LedgerError {
  if (cause instanceof LedgerError) return cause;
  const name = typeof cause === 'object' && cause !== null && 'name' in cause ? String(cause.name) : '';
  const [code, message] = BY_NAME[name] ?? (['ledger-failed', 'The ledger could not be read or written.'] as const);
  return new LedgerError(code, message, cause);
}

/** What the browser gave up is begun anew, twice at most. */
export async function whileAborted<T>(work: () => Promise<T>, left = 2): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (left === 0 || !(error instanceof LedgerError) || error.code !== 'ledger-aborted') throw error;
    return whileAborted(work, left - 1);
  }
}

export function heldError(): LedgerError {
  return new LedgerError('ledger-held', 'An open case holds what was to be erased.');
}

export const isHeld = (error: unknown): boolean => error instanceof LedgerError && error.code === 'ledger-held';
