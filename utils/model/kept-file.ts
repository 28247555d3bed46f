import type { SurfaceId } from './surface';

/** First and last moment of something, epoch milliseconds. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** A file that a person gave, as it was read. */
export interface FileInfo {
  /** SHA-256 of its bytes as they were given, base64url: which file it is. */
  readonly sha256: string;
  /** Redacted. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Id of a log format, or what the content is: `har`, `heap-snapshot`, `git-log`, `text`, `archive` … */
  readonly format: string;
  /** Of what it tells; null where it tells of nothing. */
  readonly period: Span | null;
  /** Rows that could be read, and those that could not; both 0 where it is not read by rows. */
  readonly rows: number;
  readonly broken: number;
  /** Tokens that are told of, and those for which there was no room. */
  readonly tokens: number;
  readonly moreTokens: number;
}

/** Where in a file a token was seen. `request`: it was sent to `origin`, and `key` is the endpoint. */
export interface PlaceInFile extends Span {
  readonly surface: SurfaceId | 'request';
  /** As in `Location`; empty where the file does not tell. */
  readonly origin: string;
  readonly key: string;
  readonly path: string;
  readonly count: number;
  /** Of a commit: whether the value still stands in HEAD; absent where that is not known. */
  readonly inHead?: boolean;
}

/** What one file shows of one token. */
export interface TokenInFile extends Span {
  /** Fingerprint, or the issuer's own name of it (`aws:…`), as logs tell it. */
  readonly fingerprint: string;
  /** Id of the token type, and preview; null where the file had no value. */
  readonly type: string | null;
  readonly preview: string | null;
  /** Requests that carried it. */
  readonly uses: number;
  /** The first of them; of the rest the number. */
  readonly places: readonly PlaceInFile[];
  readonly morePlaces: number;
}

/** A file in the ledger. */
export interface KeptFile extends FileInfo {
  /** `file:` and the digest: what its entries belong to. */
  readonly site: string;
  /** Epoch milliseconds. */
  readonly keptAt: number;
  /** It is written down in so many entries, of which so many are there. */
  readonly parts: number;
  readonly partsKept: number;
  /** Numbers of the first and the last of them. */
  readonly firstEntry: number;
  readonly lastEntry: number;
}

/** A token in a file of the ledger. */
export interface KeptToken extends TokenInFile {
  readonly site: string;
}

/** One entry of the ledger about a file. Parts count from 1 and come in their order. */
export interface ImportedPart {
  readonly kind: 'imported';
  readonly at: number;
  readonly site: string;
  readonly file: FileInfo;
  readonly part: number;
  readonly parts: number;
  readonly tokens: readonly TokenInFile[];
}
