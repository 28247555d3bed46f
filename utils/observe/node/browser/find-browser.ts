import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import type { BrowserFamily } from './driven-browser';
import { installAdvice } from './install-advice';
import { say } from './say';

/** No usable browser of this family. The message says exactly what to install or set. */
export class BrowserNotFound extends Error {
  readonly code = 'browser-not-found';
  readonly family: BrowserFamily;

  constructor(family: BrowserFamily, detail: string) {
    super(detail);
    this.name = 'BrowserNotFound';
    this.family = family;
  }
}

/** Where to look. Defaults are the running system; tests pass their own. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isExecutable: (file: string) => boolean;
}

interface Places {
  readonly variable: string;
  readonly names: readonly string[];
  readonly linux: readonly string[];
  /** Below `/Applications` and `~/Applications`. */
  readonly darwin: readonly string[];
  /** Below `Program Files`, its 32-bit twin and the local application data. */
  readonly win32: readonly string[];
}

const PLACES: Readonly<Record<BrowserFamily, Places>> = {
  chromium: {
    variable: 'CHROME_PATH',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      'brave-browser',
    ],
    linux: [
      '/usr/lib/chromium/chromium',
      '/opt/google/chrome/chrome',
      '/snap/bin/chromium',
      '/opt/microsoft/msedge/msedge',
    ],
    darwin: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Brave Browser.app/Contents/MacOS/Brave Browser',
    ],
    win32: [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'BraveSoftware/Brave-Browser/Application/brave.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
    linux: [
      '/usr/lib/firefox/firefox',
      '/usr/lib/firefox-esr/firefox-esr',
      '/opt/firefox/firefox',
      '/snap/bin/firefox',
    ],
    darwin: [
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
      'Firefox Nightly.app/Contents/MacOS/firefox',
    ],
    win32: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe', 'Firefox Nightly/firefox.exe'],
  },
};

/**
 * Path of an installed browser: `explicit`, then `CHROME_PATH` or `FIREFOX_PATH`, then PATH, then the usual places of the
 * system. A named path that cannot be run is an error, never a reason to look elsewhere. Throws `BrowserNotFound`.
 */
export function findBrowser(family: BrowserFamily, explicit?: string, around: Surroundings = here()): string {
  const places = PLACES[family];
  const fromVariable = around.env[places.variable];
  const named = explicit || fromVariable;
  if (named) {
    if (around.isExecutable(named)) return named;
    const source = explicit ? say('cli_browser_path_given') : places.variable;
    throw new BrowserNotFound(family, say('cli_browser_no_program', [source, named]));
  }
  const found = [...onPath(places.names, around), ...wellKnown(places, around)].find(around.isExecutable);
  if (found !== undefined) return found;
  throw new BrowserNotFound(family, installAdvice(family, { platform: around.platform }).text);
}

function here(): Surroundings {
  return { platform: process.platform, env: process.env, isExecutable };
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function onPath(names: readonly string[], { platform, env }: Surroundings): string[] {
  const windows = platform === 'win32';
  const join = windows ? path.win32.join : path.posix.join;
  const folders = (env.PATH ?? env.Path ?? '').split(windows ? ';' : ':').filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, windows ? `${name}.exe` : name)));
}

function wellKnown(places: Places, { platform, env }: Surroundings): string[] {
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env.HOME ? [path.posix.join(env.HOME, 'Applications')] : [])];
    return places.darwin.flatMap((tail) => roots.map((root) => path.posix.join(root, tail)));
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return places.win32.flatMap((tail) => roots.map((root) => path.win32.join(root, tail)));
  }
  return [...places.linux];
}
