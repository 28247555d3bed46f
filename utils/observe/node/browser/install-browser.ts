import { spawn } from 'node:child_process';
import type { BrowserFamily } from './driven-browser';
import { BrowserNotFound, findBrowser } from './find-browser';
import { installAdvice } from './install-advice';
import { say } from './say';

/**
 * Installs a browser and gives its path. It acts only as root on Debian and its descendants, where that needs no question;
 * elsewhere it throws `BrowserNotFound` with the exact commands for this system. What the package manager says goes to
 * stderr. Call it only when a person asked for it.
 */
export async function installBrowser(family: BrowserFamily): Promise<string> {
  const advice = installAdvice(family);
  if (!advice.unattended) throw new BrowserNotFound(family, advice.text);
  for (const [program = '', ...args] of advice.commands) {
    const code = await run(program, args);
    if (code !== 0) {
      const command = [program, ...args].join(' ');
      const failed = say('cli_browser_install_failed', [command, String(code)]);
      throw new BrowserNotFound(family, `${failed}\n${advice.text}`);
    }
  }
  return findBrowser(family);
}

function run(program: string, args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.stdout.pipe(process.stderr, { end: false });
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
}
