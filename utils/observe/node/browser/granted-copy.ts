import { readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from './temporary-folder';

export interface ExtensionFolder {
  readonly dir: string;
  dispose(): Promise<void>;
}

/**
 * The extension with `hosts` as `host_permissions`, as if a person had granted them by hand: a temporary copy in which
 * nothing else differs. Without hosts it is the folder as it was built.
 */
export async function grantedCopy(extensionDir: string, hosts: readonly string[]): Promise<ExtensionFolder> {
  const source = path.resolve(extensionDir);
  if (hosts.length === 0) return { dir: source, dispose: async () => {} };
  const folder = temporaryFolder('tokenwitness-extension-');
  await cp(source, folder.dir, { recursive: true });
  const file = path.join(folder.dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [...new Set(hosts)] }));
  return { dir: folder.dir, dispose: () => folder.remove() };
}
