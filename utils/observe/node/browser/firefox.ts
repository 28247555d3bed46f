import puppeteer, { type Browser } from 'puppeteer-core';
import type { RunningBrowser, StartOptions } from './running-browser';

/** As in the manifest of the Firefox build. */
export const GECKO_ID = 'tokenwitness@tokenwitness.dev';
const UUID = '7f0e2a54-93c1-4d6b-8a27-0d5b1c9e4f36';
/** The discard port, where nothing listens. */
const CLOSED_PORT = 9;

/** Firefox over WebDriver BiDi, with a fixed address for the extension's pages. */
export async function startFirefox(options: StartOptions): Promise<RunningBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    headless: !options.headed,
    userDataDir: options.profileDir,
    // Whoever launched closes it, and removes the folders: the driver's own handlers would end the process first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    defaultViewport: options.headed ? null : { width: 1280, height: 800 },
    // Without it Firefox 153 refuses both moz-extension pages and the chrome scope.
    args: ['--remote-allow-system-access'],
    acceptInsecureCerts: options.tlsProxy !== undefined,
    extraPrefsFirefox: { ...preferences(), ...(options.loopbackOnly ? offlinePreferences(options.tlsProxy) : {}) },
  });
  try {
    await browser.installExtension(options.extensionDir);
    return {
      browser,
      version: `Firefox ${(await browser.version()).replace(/^.*\//, '')}`,
      extensionBase: `moz-extension://${UUID}`,
      stopBackground: () => terminateBackground(browser),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function preferences(): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
    // `permissions.request()` on a click is granted without the browser's own prompt, which no driver can press.
    'extensions.webextOptionalPermissionPrompts': false,
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.safebrowsing.downloads.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'datareporting.healthreport.uploadEnabled': false,
    'extensions.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'toolkit.telemetry.enabled': false,
  };
}

function offlinePreferences(tlsProxy: number | undefined): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': CLOSED_PORT,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': tlsProxy ?? CLOSED_PORT,
    'network.proxy.socks': '127.0.0.1',
    'network.proxy.socks_port': CLOSED_PORT,
    'network.proxy.no_proxies_on': 'localhost, .localhost, 127.0.0.1, [::1]',
  };
}

async function terminateBackground(browser: Browser): Promise<void> {
  await evaluateInChrome(
    browser,
    `(async () => {
      const policy = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
      await policy.extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      return 'stopped';
    })()`,
  );
}

interface Bidi {
  send(method: string, params: unknown): Promise<{ result: unknown }>;
}

/** Evaluates in Firefox's own window; puppeteer has no public way to that scope. Rejects where the script throws. */
export async function evaluateInChrome(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { readonly connection: Bidi };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = (tree.result as { contexts: { context: string }[] }).contexts[0]?.context;
  const answer = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  const result = answer.result as { type: string; exceptionDetails?: unknown; result?: { value?: unknown } };
  if (result.type === 'exception') throw new Error(`Firefox said: ${JSON.stringify(result.exceptionDetails)}`);
  return result.result?.value;
}
