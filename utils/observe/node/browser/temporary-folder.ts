import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export interface TemporaryFolder {
  readonly dir: string;
  /** Removes the folder. Never rejects: what a browser still holds open is left to the exit of the process. */
  remove(): Promise<void>;
}

/** A new folder below the system's temporary folder. It is removed at exit too, should nobody call `remove`. */
export function temporaryFolder(prefix: string): TemporaryFolder {
  const dir = mkdtempSync(path.join(os.tmpdir(), prefix));
  const atExit = () => rmSync(dir, { recursive: true, force: true });
  process.once('exit', atExit);
  return {
    dir,
    async remove() {
      try {
        await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
        process.removeListener('exit', atExit);
      } catch {
        // A late writer of the browser: the exit handler tries again.
      }
    },
  };
}
