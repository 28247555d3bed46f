import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '@/utils/observe/node/browser/find-browser';

export interface WithDevtools {
  readonly browser: Browser;
  readonly page: Page;
  /** What *Export HAR* writes of the page so far; sanitized as it is by default, or with sensitive data. */
  readonly exportHar: (isSanitized: boolean) => Promise<string>;
  /** What *Save as…* writes of the console. */
  readonly exportConsole: () => Promise<string>;
  close(): Promise<void>;
}

const HAR = 'devtools://devtools/bundled/models/har/har.js';
const LOGS = 'devtools://devtools/bundled/models/logs/logs.js';
const COMMON = 'devtools://devtools/bundled/core/common/common.js';
const LEGACY = 'devtools://devtools/bundled/ui/legacy/legacy.js';
const CONSOLE = 'devtools://devtools/bundled/panels/console/console.js';
const ATTACHED_WITHIN = 20_000;

/** Plain Chromium with one page and its developer tools open in a second tab, without the extension. */
export async function openWithDevtools(): Promise<WithDevtools> {
  const browser = await start();
  try {
    return await withTools(browser);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function start(): Promise<Browser> {
  const args = ['--remote-allow-origins=*', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return puppeteer.launch({ executablePath: findBrowser('chromium'), args });
}

async function withTools(browser: Browser): Promise<WithDevtools> {
  const { host } = new URL(browser.wsEndpoint());
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  const tools = await browser.newPage();
  await tools.goto(`devtools://devtools/bundled/devtools_app.html?ws=${host}/devtools/page/${targetInfo.targetId}`);
  // The tools listen to the network once their list of requests grows with a request of the page.
  const deadline = Date.now() + ATTACHED_WITHIN;
  while (!(await page.goto('data:text/html,').then(() => count(tools)))) {
    if (Date.now() > deadline) throw new Error('the developer tools do not listen');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  // As with *Preserve log*: what was before a navigation stays.
  const settings = `import('${COMMON}').then(({ Settings }) => Settings.Settings.instance()`;
  await tools.evaluate(`${settings}.moduleSetting('network-log.preserve-log').set(true))`);
  // A page behind another one gets no frames.
  await page.bringToFront();
  const exportHar = (isSanitized: boolean) =>
    tools.evaluate(`(async () => {
      const [har, logs] = await Promise.all([import('${HAR}'), import('${LOGS}')]);
      const nothing = () => progress;
      const progress = new Proxy({}, { get: (_, name) => (name === 'canceled' ? false : name === 'then' ? undefined : nothing) });
      let text = '';
      const stream = { write: async (part) => { text += part; } };
      const requests = logs.NetworkLog.NetworkLog.instance().requests();
      await har.Writer.Writer.write(stream, requests, { sanitize: ${isSanitized} }, progress);
      return text;
    })()`) as Promise<string>;
  const exportConsole = () =>
    tools.evaluate(`(async () => {
      const [ui, panel] = await Promise.all([import('${LEGACY}'), import('${CONSOLE}')]);
      await ui.ViewManager.ViewManager.instance().showView('console');
      const view = panel.ConsoleView.ConsoleView.instance();
      const texts = () => view.visibleViewMessages.map((message) => message.toExportString() + '\\n');
      // Where a message comes from is added to it a moment later.
      const isWhole = () => texts().length > 0 && texts().every((text) => /^\\S+:\\d+ /.test(text));
      for (let tries = 0; tries < 100 && !isWhole(); tries++) await new Promise((resolve) => setTimeout(resolve, 100));
      return texts().join('');
    })()`) as Promise<string>;
  return { browser, page, exportHar, exportConsole, close: () => browser.close() };
}

/** Requests that the tools know of; 0 while they are not up yet. */
const count = (tools: Page): Promise<number> =>
  tools
    .evaluate(`import('${LOGS}').then((logs) => logs.NetworkLog.NetworkLog.instance().requests().length)`)
    .then(Number, () => 0);
