import type { BrowserFamily, DrivenBrowser } from '../../utils/observe/node/browser/driven-browser';
import { BrowserNotFound, findBrowser } from '../../utils/observe/node/browser/find-browser';
import { installBrowser } from '../../utils/observe/node/browser/install-browser';
import { launch } from '../../utils/observe/node/browser/launch';
import { Fault, reasonOf } from './fault';
import type { BrowserOptions } from './options';
import { extensionDir } from './paths';
import type { Terminal } from './terminal';
import { t } from './texts';

/** Every site is granted, so that what a site sends to others is seen; the report is still about the scope alone. */
const EVERYWHERE = ['*://*/*'];

/**
 * Starts the browser with the extension. Where none is found and `mayInstall`, one is installed if that needs no question.
 * Whatever keeps it from starting is a fault that says what to do.
 */
export async function startBrowser(options: BrowserOptions, terminal: Terminal): Promise<DrivenBrowser> {
  const folder = extensionDir(options.family);
  if (options.headed && !hasScreen()) throw new Fault('browser-failed', 'cli_no_screen');
  const executablePath = await find(options, terminal);
  try {
    return await launch({
      family: options.family,
      extensionDir: folder,
      executablePath,
      headed: options.headed,
      hosts: EVERYWHERE,
    });
  } catch (error) {
    throw new Fault('browser-failed', 'cli_browser_failed', [executablePath, reasonOf(error)]);
  }
}

async function find(options: BrowserOptions, terminal: Terminal): Promise<string> {
  const { family, executablePath, mayInstall } = options;
  try {
    return findBrowser(family, executablePath ?? undefined);
  } catch (error) {
    if (!(error instanceof BrowserNotFound)) throw error;
    if (!mayInstall || executablePath !== null) throw new Fault('no-browser', 'cli_no_browser', [error.message]);
  }
  return install(family, terminal);
}

async function install(family: BrowserFamily, terminal: Terminal): Promise<string> {
  terminal.note(t('cli_installing_browser', [family]));
  try {
    return await installBrowser(family);
  } catch (error) {
    if (error instanceof BrowserNotFound) throw new Fault('no-browser', 'cli_no_browser', [error.message]);
    throw error;
  }
}

function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
