import { readFileSync } from 'node:fs';
import type { BrowserFamily } from './driven-browser';
import { say } from './say';

/** How a browser gets onto this system. */
export interface InstallAdvice {
  /** Commands in order; empty where we know none for the system. */
  readonly commands: readonly (readonly string[])[];
  /** True where the commands can run as they stand, without a password or a question. */
  readonly unattended: boolean;
  /** For a person: what to run, and how to name a browser that lies elsewhere. */
  readonly text: string;
}

/** What is known of the system; the defaults ask the running one. */
export interface SystemFacts {
  readonly platform?: NodeJS.Platform;
  readonly root?: boolean;
  /** Text of `/etc/os-release`. */
  readonly osRelease?: string;
}

type Manager = 'apt' | 'dnf' | 'pacman' | 'zypper' | 'brew' | 'winget';

const INSTALL: Readonly<Record<Manager, (family: BrowserFamily, release: Release) => string[][]>> = {
  apt: (family, release) => [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', family === 'firefox' ? (release.debian ? 'firefox-esr' : 'firefox') : 'chromium'],
  ],
  dnf: (family) => [['dnf', 'install', '-y', family]],
  pacman: (family) => [['pacman', '-S', '--noconfirm', family]],
  zypper: (family) => [['zypper', '--non-interactive', 'install', family === 'firefox' ? 'MozillaFirefox' : family]],
  brew: (family) => [['brew', 'install', '--cask', family === 'firefox' ? 'firefox' : 'google-chrome']],
  winget: (family) => [['winget', 'install', '--id', family === 'firefox' ? 'Mozilla.Firefox' : 'Google.Chrome', '-e']],
};

interface Release {
  readonly manager: Manager | null;
  readonly debian: boolean;
}

export function installAdvice(family: BrowserFamily, system: SystemFacts = {}): InstallAdvice {
  const platform = system.platform ?? process.platform;
  const root = system.root ?? process.getuid?.() === 0;
  const release = releaseOf(platform, system.osRelease);
  const { manager } = release;
  const plain = manager === null ? [] : INSTALL[manager](family, release);
  const needsRoot = platform === 'linux' && !root;
  const commands = needsRoot ? plain.map((command) => ['sudo', ...command]) : plain;
  const unattended = manager === 'apt' && root;
  return { commands, unattended, text: textOf(family, commands) };
}

function textOf(family: BrowserFamily, commands: readonly (readonly string[])[]): string {
  const variable = family === 'firefox' ? 'FIREFOX_PATH' : 'CHROME_PATH';
  const run = commands.map((command) => command.join(' ')).join(' && ');
  const install = run === '' ? say('cli_browser_install_by_hand') : `${say('cli_browser_install_with')}\n\n  ${run}\n`;
  const missing = say('cli_browser_not_found', [say(`cli_browser_name_${family}`)]);
  return `${missing} ${install}\n${say('cli_browser_or_set', [variable])}`;
}

function releaseOf(platform: NodeJS.Platform, osRelease: string | undefined): Release {
  if (platform === 'darwin') return { manager: 'brew', debian: false };
  if (platform === 'win32') return { manager: 'winget', debian: false };
  const fields = new Map(
    (osRelease ?? readOsRelease()).split('\n').map((line) => {
      const at = line.indexOf('=');
      return [line.slice(0, at), line.slice(at + 1).replaceAll('"', '')] as const;
    }),
  );
  const ids = `${fields.get('ID') ?? ''} ${fields.get('ID_LIKE') ?? ''}`.split(' ');
  const is = (...names: string[]) => names.some((name) => ids.includes(name));
  if (is('debian', 'ubuntu')) return { manager: 'apt', debian: !is('ubuntu') };
  if (is('fedora', 'rhel', 'centos')) return { manager: 'dnf', debian: false };
  if (is('arch')) return { manager: 'pacman', debian: false };
  if (is('suse', 'opensuse')) return { manager: 'zypper', debian: false };
  return { manager: null, debian: false };
}

function readOsRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}
