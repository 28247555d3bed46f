import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Fault, reasonOf } from './fault';

const BYTES = 32;
/** Text of a shorter file can be guessed. */
const SHORTEST = 32;

/**
 * The key of the fingerprints: a new one, or what a file holds, so that two runs name the same token alike. A file that is
 * not there is made, for its owner alone. Faults where the file cannot be used.
 */
export function fingerprintKey(file: string | null): { readonly key: Uint8Array; readonly isNew: boolean } {
  if (file === null) return { key: randomBytes(BYTES), isNew: false };
  try {
    const isNew = !existsSync(file);
    if (isNew) writeFileSync(file, `${randomBytes(BYTES).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    const content = readFileSync(file, 'utf8').trim();
    if (content.length < SHORTEST) throw new Fault('bad-key-file', 'cli_key_file_short', [file, String(SHORTEST)]);
    return { key: createHash('sha256').update(content).digest(), isNew };
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('bad-key-file', 'cli_key_file_unusable', [file, reasonOf(error)]);
  }
}
