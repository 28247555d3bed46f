import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserFamily } from '../../utils/observe/node/browser/driven-browser';
import { Fault } from './fault';

const FOLDERS: Readonly<Record<BrowserFamily, string>> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** The built extension, beside the folder of the built command line. A fault where it is not built. */
export function extensionDir(family: BrowserFamily, from: string = import.meta.url): string {
  const folder = path.resolve(path.dirname(fileURLToPath(from)), '..', FOLDERS[family]);
  if (!existsSync(path.join(folder, 'manifest.json'))) {
    throw new Fault('extension-not-built', 'cli_extension_not_built', [folder]);
  }
  return folder;
}
