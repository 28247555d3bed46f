import { isKey, readHead } from '../../utils/ledger/read-head';
import type { Head } from '../../utils/model/checkpoint';
import { Fault } from './fault';
import { parseChoice } from './options';

export const archiveFormats = ['pretty', 'json'] as const;

export interface ArchiveOptions {
  readonly file: string;
  /** Known from elsewhere than the archive; null where nothing is. */
  readonly head: Head | null;
  readonly key: string | null;
  /** File whose first line is the passphrase. */
  readonly passphraseFile: string | null;
  readonly format: (typeof archiveFormats)[number];
  /** Folder into which the parts are put; null for none. */
  readonly output: string | null;
  readonly colour: boolean;
}

/** Options as the command line gives them, unchecked. */
export interface RawArchive {
  readonly head?: string;
  readonly key?: string;
  readonly passphraseFile?: string;
  readonly format?: string;
  readonly output?: string;
  readonly color?: boolean;
}

/** Checks what the command line gave. Throws usage faults. */
export function parseArchive(file: string, raw: RawArchive): ArchiveOptions {
  const { key = null, output = null } = raw;
  const head = raw.head === undefined ? null : readHead(raw.head);
  if (raw.head !== undefined && head === null) throw new Fault('usage', 'cli_bad_head');
  if (key !== null && !isKey(key)) throw new Fault('usage', 'cli_bad_key');
  if (output === '' || output === '-') throw new Fault('usage', 'cli_output_folder');
  return {
    file,
    head,
    key,
    passphraseFile: raw.passphraseFile ?? null,
    format: parseChoice('--format', raw.format ?? 'pretty', archiveFormats),
    output,
    colour: raw.color ?? true,
  };
}
