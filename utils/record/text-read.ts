import type { SurfaceId } from '../model/surface';
import type { Placing } from '../model/token';

/** A text that is read for itself, raw. */
export interface TextRead {
  readonly surface: SurfaceId;
  readonly key: string;
  readonly value: string;
  /** What the value lies under. */
  readonly name: string;
  /** What merely could be a token is left out. */
  readonly onlyTokens: boolean;
  /** Hash of the value, always by the same function. */
  readonly hash: number;
  readonly placing?: Placing | undefined;
}
