import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { RunningBrowser, StartOptions } from './running-browser';

const LOOPBACK = ['localhost', '*.localhost', '127.0.0.1', '[::1]'];

/** Chromium and the browsers built from it. The extension's id depends on the path of its folder. */
export async function startChromium(options: StartOptions): Promise<RunningBrowser> {
  const browser = await puppeteer.launch({
    executablePath: options.executablePath,
    headless: !options.headed,
    // Branded Chrome ignores --load-extension since 137; over the pipe extensions can be installed by command.
    pipe: true,
    enableExtensions: true,
    userDataDir: options.profileDir,
    // Whoever launched closes it, and removes the folders: the driver's own handlers would end the process first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    defaultViewport: options.headed ? null : { width: 1280, height: 800 },
    args: flags(options),
  });
  try {
    const id = await browser.installExtension(options.extensionDir);
    const base = `chrome-extension://${id}`;
    return {
      browser,
      version: `${nameOf(options.executablePath)} ${(await browser.version()).replace(/^.*\//, '')}`,
      extensionBase: base,
      stopBackground: () => closeWorker(browser, base),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function flags({ loopbackOnly, tlsProxy }: StartOptions): string[] {
  return [
    '--enable-unsafe-extension-debugging',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-quic',
    '--disable-sync',
    '--no-default-browser-check',
    '--no-first-run',
    // The sandbox refuses to start for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(loopbackOnly
      ? [`--host-resolver-rules=${['MAP * ~NOTFOUND', ...LOOPBACK.map((host) => `EXCLUDE ${host}`)].join(', ')}`]
      : []),
    ...(tlsProxy === undefined ? [] : [`--proxy-server=https=127.0.0.1:${tlsProxy}`, '--ignore-certificate-errors']),
  ];
}

function nameOf(executablePath: string): string {
  const program = path.basename(executablePath).toLowerCase();
  if (program.includes('edge')) return 'Edge';
  if (program.includes('brave')) return 'Brave';
  return program.includes('chromium') ? 'Chromium' : 'Chrome';
}

async function closeWorker(browser: Browser, base: string): Promise<void> {
  const worker = () =>
    browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(base));
  const target = worker();
  if (target === undefined) return;
  await (await target.worker())?.close();
  for (let waited = 0; worker() === target && waited < 5000; waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
