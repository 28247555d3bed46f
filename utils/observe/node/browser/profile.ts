import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './temporary-folder';

export interface Profile {
  readonly dir: string;
  /** Removes a temporary profile and leaves a named one as it is. */
  dispose(): Promise<void>;
}

/** The profile folder to run in: the one named, made where it is missing, or a temporary one. */
export function openProfile(profileDir: string | undefined): Profile {
  if (profileDir === undefined) {
    const folder = temporaryFolder('tokenwitness-profile-');
    return { dir: folder.dir, dispose: () => folder.remove() };
  }
  const dir = path.resolve(profileDir);
  mkdirSync(dir, { recursive: true });
  return { dir, dispose: async () => {} };
}
