import type { CoverageState, Message } from '../../model/report';
import type { CookieAttributes, SourcePosition, SurfaceId } from '../../model/surface';
import type { HeapString } from './surfaces/heap-snapshot';

// What a file shows, in the order in which it shows it, raw: for `record/importer.ts`, which lets nothing raw past itself.
// Surfaces under `surfaces/` turn a file's content into these; they open no file, so that an extension can use them too.

/** A request as a file tells it; of the form of `RequestSent`. */
export interface ImportedRequest {
  /** Unique within its file. */
  readonly requestId: string;
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** As `webRequest` names it: `main_frame`, `sub_frame`, `websocket`, `other`. */
  readonly type: string;
  /** Origin of the document that asked, as far as the file tells. */
  readonly initiator: string | null;
  readonly at: number;
}

export interface ImportedAnswer {
  readonly status: number | null;
  readonly serverAddress: string | null;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export interface ImportedCookie {
  readonly name: string;
  readonly value: string;
  readonly attributes: CookieAttributes;
}

/** A place that a value was seen at. `at` is epoch milliseconds. */
interface Placed {
  readonly surface: SurfaceId;
  /** Empty where the file does not tell. */
  readonly origin: string;
  /** As in `Location.key`. */
  readonly key: string;
  readonly at: number;
  /** First steps of `Location.path`, such as `sent`; empty for none. */
  readonly way: string;
  readonly writer: SourcePosition | null;
}

export interface ImportedText extends Placed {
  readonly kind: 'text';
  readonly text: string;
  /** Line and column of its first character, from 1, where places in it are told by line. */
  readonly from?: { readonly line: number; readonly column: number };
  /** What begins from this offset on belongs to the next piece, which overlaps with this one. */
  readonly until?: number;
}

export interface ImportedBytes extends Placed {
  readonly kind: 'bytes';
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly contentEncoding: string;
}

/** A value under a name of its own, which says what it is: storage, records of a database, parameters. */
export interface ImportedValue extends Placed {
  readonly kind: 'value';
  readonly value: string;
}

export type Imported =
  | ImportedText
  | ImportedBytes
  | ImportedValue
  | {
      readonly kind: 'exchange';
      readonly request: ImportedRequest;
      /** Null where none came. */
      readonly answer: ImportedAnswer | null;
    }
  /** All of one origin's storage, read at once. */
  | {
      readonly kind: 'store';
      readonly surface: SurfaceId;
      readonly origin: string;
      readonly entries: readonly (readonly [key: string, value: string])[];
      readonly at: number;
    }
  | { readonly kind: 'jar'; readonly cookies: readonly ImportedCookie[]; readonly at: number }
  /** The strings of a heap, read once as they come, and then the names under which objects hold some of them. */
  | {
      readonly kind: 'heap';
      readonly at: number;
      readonly strings: () => AsyncGenerator<readonly HeapString[], number | null>;
      /** Null where the file cannot be read twice. */
      readonly holders: ((wanted: ReadonlySet<number>) => Promise<ReadonlyMap<number, readonly string[]>>) | null;
    }
  /** A history of commits was told, in texts of the surface `commit`. `head`: what stands in HEAD now, in pieces; null where only the log is there. */
  | { readonly kind: 'history'; readonly head: (() => AsyncIterable<string>) | null }
  /** A document was open at this address: its site is what the file is about. */
  | { readonly kind: 'page'; readonly url: string }
  /** Said of every site in the file, or of the one of `origin`. */
  | {
      readonly kind: 'covered';
      readonly surface: SurfaceId;
      readonly state: CoverageState;
      readonly reason: Message | null;
      readonly origin?: string;
    }
  /** Something could not be read. `detail` says where, in no words of the file. */
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly detail: string };

export type ProblemCode =
  | 'not-json'
  | 'file-ends-early'
  | 'entry-broken'
  | 'entry-too-large'
  | 'not-decoded'
  | 'archive-not-opened'
  | 'archive-broken'
  | 'archive-encrypted'
  /** More files or bytes than there is room for, or a file that grows out of all measure. */
  | 'archive-too-large'
  | 'token-cut'
  | 'unreadable'
  | 'too-much';
