import type { Frame, Page } from 'puppeteer-core';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { evaluateInChrome } from '@/utils/observe/node/browser/firefox';
import { inFirefoxWindow, type PopupView, viewOf, whenThere } from './popup-view';

const PATIENCE = 30_000;

/** Opens the developer tools on `page` and shows our panel in them. */
export async function openPanel(browser: DrivenBrowser, page: Page): Promise<PopupView> {
  if (browser.family === 'firefox') return openInFirefox(browser, page);
  const { frame } = await openInChromium(browser, page);
  return whenThere(
    viewOf((expression) => frame.evaluate(expression) as Promise<string>),
    async () => 'the panel is empty',
  );
}

/** The tools themselves, for pictures, and the panel's frame in them. */
export async function openInChromium(browser: DrivenBrowser, page: Page): Promise<{ tools: Page; frame: Frame }> {
  const tools = await page.openDevTools();
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    await tools.evaluate(showPanel(browser.extensionBase)).catch(() => false);
    const frame = tools.frames().find((one) => one.url().startsWith(`${browser.extensionBase}/devtools-panel.html`));
    if (frame && (await frame.evaluate(() => document.readyState).catch(() => '')) === 'complete')
      return { tools, frame };
    if (Date.now() > deadline) throw new Error('the developer tools do not show the panel');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The tools name a panel by its extension and its title. */
const showPanel = (base: string) => `import('devtools://devtools/bundled/ui/legacy/legacy.js').then(async (ui) => {
  const { tabbedPane } = ui.InspectorView.InspectorView.instance();
  const id = tabbedPane.tabIds().find((one) => one.startsWith('${base}'));
  if (id === undefined || tabbedPane.selectedTabId === id) return;
  await ui.ViewManager.ViewManager.instance().showView(id);
})`;

async function openInFirefox(browser: DrivenBrowser, page: Page): Promise<PopupView> {
  const tools = toolsOf(new URL(page.url()).origin);
  await evaluateInChrome(browser.browser, showInFirefox(tools));
  return whenThere(viewOf(inFirefoxWindow(browser, panelInFirefox(tools))), async () => 'the panel is empty');
}

/** The tab of that origin, in whichever window. */
const toolsOf = (origin: string) => `
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  const tabs = [...Services.wm.getEnumerator('navigator:browser')].flatMap(({ gBrowser }) => [...gBrowser.tabs]);
  const tab = tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.startsWith('${origin}'));`;

const showInFirefox = (tools: string) => `(async () => {
  ${tools}
  const toolbox = await gDevTools.showToolboxForTab(tab, { toolId: 'inspector' });
  const ours = () => toolbox.getAdditionalTools().find(({ label }) => label === 'Tokenwitness');
  for (let tries = 0; !ours(); tries++) {
    if (tries > 150) throw new Error('the toolbox has no panel of ours');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await toolbox.selectTool(ours().id);
})()`;

const panelInFirefox = (tools: string) => `(() => {
  ${tools}
  const { doc } = gDevTools.getToolboxForTab(tab);
  const frames = [...doc.querySelectorAll('iframe')].map(({ contentDocument }) => contentDocument).filter(Boolean);
  const browsers = frames.flatMap((frame) => [...frame.querySelectorAll('browser')]);
  return browsers.find(({ currentURI }) => currentURI?.spec.endsWith('/devtools-panel.html'));
})()`;

/** What a person allows in Firefox before there is a panel. */
export async function turnPanelOn(browser: DrivenBrowser): Promise<void> {
  if (browser.family !== 'firefox') return;
  const options = await browser.openExtensionPage('options.html');
  await options.locator('button::-p-text(Turn on the DevTools panel)').click();
  await options.waitForSelector('::-p-text(The panel is there)');
  await options.close();
}
