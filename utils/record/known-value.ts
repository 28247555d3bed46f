import type { Candidate, Leaf } from '../model/token';

/** Kept per key, so that an unchanged value is not inspected again and a vanished one is told. */
export interface Known {
  readonly hash: number;
  /** Redacted; null where nothing was reported. */
  readonly name: string | null;
  /** What was reported of the value, as `toldOf` names it. */
  readonly reported: ReadonlySet<string>;
  /** The line that wrote this value was told. */
  readonly written: boolean;
  /** Inspected before other types were looked for. */
  readonly stale?: boolean;
}

/** Names one thing that was told of a value. */
export const toldOf = (found: Candidate | Leaf): string =>
  [found.path, found.digest, 'type' in found ? found.type : ''].join('\0');
