import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { openPage } from '@/utils/observe/node/browser/extension-page';
import { evaluateInChrome } from '@/utils/observe/node/browser/firefox';
import { pressToolbarButton } from './popup';

/** A popup, wherever it is shown: what a person reads in it and presses. */
export interface PopupView {
  /** The visible text, with one space for any white space and without marks of direction. */
  text(): Promise<string>;
  /** Presses the button that says, or is called, `label`, as a person would. Rejects where there is none. */
  press(label: string): Promise<void>;
}

const tidy = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
const PATIENCE = 10_000;

/** The popup in a tab of its own, pressed with the mouse. */
export function inTab(popup: Page): PopupView {
  return {
    text: async () => tidy(await popup.evaluate(() => document.body.innerText)),
    async press(label) {
      const button = await popup.waitForSelector(
        `::-p-xpath(//*[self::button or self::summary][starts-with(normalize-space(.), "${label}") or starts-with(@aria-label, "${label}")])`,
        { timeout: PATIENCE },
      );
      await button?.click();
    },
  };
}

/** Presses the toolbar button on `page` and gives the popup that opens there, in Firefox the panel below the button. */
export async function openToolbarPopup(browser: DrivenBrowser, page: Page): Promise<PopupView> {
  const popup = await pressToolbarButton(browser, page);
  return whenThere(
    viewOf(popup ? inToolbar(popup) : inFirefoxWindow(browser, PANEL)),
    async () => 'the popup did not open',
  );
}

type Evaluate = (expression: string) => Promise<string>;

/** A page of the extension, read and pressed by what is evaluated in it. */
export function viewOf(evaluate: Evaluate): PopupView {
  const view: PopupView = {
    text: async () => tidy(await evaluate('document.body.innerText')),
    press: (label) =>
      until(
        async () => (await evaluate(pressIn(label))) === 'true',
        async () => `the page has no button ${label}: ${await view.text()}`,
      ),
  };
  return view;
}

export async function whenThere(view: PopupView, complaint: () => Promise<string>): Promise<PopupView> {
  await until(async () => (await view.text().catch(() => '')) !== '', complaint);
  return view;
}

const pressIn = (label: string) => `(() => {
  const named = (node) => (node.getAttribute('aria-label') ?? node.textContent).startsWith(${JSON.stringify(label)});
  const button = [...document.querySelectorAll('button, summary')].find(named);
  button?.click();
  return String(button !== undefined);
})()`;

async function until(done: () => Promise<boolean>, complaint: () => Promise<string>): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error(await complaint());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Chromium counts what the driver evaluates as a person's gesture. */
const inToolbar = (popup: Page) => (expression: string) => popup.evaluate(expression) as Promise<string>;

const PANEL = `document.querySelector('browser.webextension-popup-browser')`;

/**
 * No driver reaches a panel of Firefox, but its own window does: by a script sent into what `find` gives, which counts as a
 * person's input while it runs.
 */
export const inFirefoxWindow =
  ({ browser }: DrivenBrowser, find: string): Evaluate =>
  async (expression) => {
    const script = `
      const input = content.windowUtils.setHandlingUserInput(true);
      try { sendAsyncMessage('tokenwitness', { value: ((document) => ${expression})(content.document) }); }
      catch (error) { sendAsyncMessage('tokenwitness', { error: String(error) }); }
      finally { input.destruct(); }`;
    const answer = await evaluateInChrome(
      browser,
      `(async () => {
        const panel = ${find};
        if (!panel) throw new Error('there is no panel');
        const { value, error } = await new Promise((resolve) => {
          const heard = ({ data }) => {
            panel.messageManager.removeMessageListener('tokenwitness', heard);
            resolve(data);
          };
          panel.messageManager.addMessageListener('tokenwitness', heard);
          panel.messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
        });
        if (error) throw new Error(error);
        return value;
      })()`,
    );
    return String(answer);
  };

/** Evaluates in a page of the extension that is closed afterwards. */
export async function ask<Args extends unknown[], T>(
  driven: DrivenBrowser,
  work: (...args: Args) => T | Promise<T>,
  ...args: Args
): Promise<T> {
  const helper = await openPage(driven.browser, `${driven.extensionBase}/popup.html?tab=-1`, true);
  try {
    return (await helper.evaluate(work as (...all: unknown[]) => T, ...args)) as T;
  } finally {
    await helper.close();
  }
}
