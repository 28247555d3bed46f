import { createInterface } from 'node:readline';
import { digestOf } from '../../utils/engine';
import { namingUnder } from '../../utils/record/bodies';
import { Fault } from './fault';
import { fingerprintKey } from './key-file';
import { parseChoice } from './options';
import envoy from './snippets/envoy.lua?raw';
import express from './snippets/express.js?raw';
import go from './snippets/go.go?raw';
import nginx from './snippets/nginx.js?raw';
import type { Terminal } from './terminal';
import { counted, t } from './texts';

/** What lets a server write the same fingerprints into its own log. */
const SNIPPETS = { nginx, express, envoy, go } as const;
export const snippetIds = Object.keys(SNIPPETS) as (keyof typeof SNIPPETS)[];

/** UTF-16 units. What is shorter is named nowhere: it could be tried out. */
const SHORTEST = 16;

export interface FingerprintOptions {
  /** File with the key; needed unless a snippet is asked for. */
  readonly keyFile: string | null;
  readonly snippet: string | null;
}

/**
 * Prints the fingerprint of each line of `values`, in their order and as `scan --key-file` names them, or a snippet; an empty line
 * for a value under 16 characters. Gives the exit code.
 */
export async function runFingerprint(
  { keyFile, snippet }: FingerprintOptions,
  values: NodeJS.ReadableStream & { readonly isTTY?: boolean },
  terminal: Terminal,
): Promise<0> {
  if (snippet !== null) {
    terminal.print(SNIPPETS[parseChoice('--snippet', snippet, snippetIds)]);
    return 0;
  }
  if (keyFile === null) throw new Fault('usage', 'cli_fingerprint_needs_key');
  const { key, isNew } = fingerprintKey(keyFile);
  if (isNew) terminal.note(t('cli_key_file_made', [keyFile]));
  if (values.isTTY) terminal.note(t('cli_fingerprint_type'));
  const naming = namingUnder(key);
  let short = 0;
  for await (const line of createInterface({ input: values, crlfDelay: Number.POSITIVE_INFINITY })) {
    const value = line.trim();
    if (value.length < SHORTEST && value !== '') short += 1;
    terminal.print(value.length < SHORTEST ? '\n' : `${naming.fingerprint(digestOf(value))}\n`);
  }
  if (short > 0) terminal.note(counted('cli_fingerprint_short', short));
  return 0;
}
