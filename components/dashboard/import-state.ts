import type { Investigation } from '../../utils/model/investigation';
import type { FileInfo, TokenInFile } from '../../utils/model/kept-file';
import type { TrafficRule } from '../investigation/InvestigationView';

/** A file and what it shows. */
export interface ShownFile {
  readonly file: FileInfo;
  readonly tokens: readonly TokenInFile[];
}

/** How far the reading of files is. */
export type ImportState =
  | { readonly state: 'reading'; readonly bytes: number; readonly total: number; readonly rows: number }
  | {
      readonly state: 'done';
      readonly found: Investigation;
      /** What the rules say of themselves whose anomalies were found, by their id. */
      readonly rules: Readonly<Record<string, TrafficRule>>;
      /** What each file shows, as it can be kept. */
      readonly shown: readonly ShownFile[];
      /** Fingerprints in them that are known from a site as well. */
      readonly known: readonly string[];
    }
  | { readonly state: 'failed'; readonly detail: string };

/** Names of columns or members by the field they are read as. */
export type Mapping = Readonly<Record<string, string>>;

/** What the worker is asked for. */
export interface ImportOrder {
  /** `name`: with the way to it in its folder. */
  readonly files: readonly { readonly name: string; readonly file: File }[];
  /** Empty where it is to be guessed. */
  readonly mapping: Mapping;
  /** Types of the person's own, as they lie in the storage; undefined for none. */
  readonly rules?: unknown;
}
