import type { Browser, Page } from 'puppeteer-core';
import type { Name, Reply, Request } from '../../../messages/protocol';

const PAGE_TIMEOUT = 15_000;
const READY_TIMEOUT = 20_000;
const POLL = 50;

/** Opens one of the extension's own pages and waits until its document is complete. Firefox tells no load event for it. */
export async function openPage(browser: Browser, url: string, background: boolean): Promise<Page> {
  const page = await browser.newPage({ background });
  await page.goto(url, { waitUntil: [] });
  const deadline = Date.now() + PAGE_TIMEOUT;
  while (!(await isComplete(page, url))) {
    if (Date.now() > deadline) throw new Error(`the extension's page ${url} did not open`);
    await pause();
  }
  return page;
}

async function isComplete(page: Page, url: string): Promise<boolean> {
  try {
    return await page.evaluate(
      (wanted) => location.href.startsWith(wanted) && document.readyState === 'complete',
      url.replace(/[?#].*$/, ''),
    );
  } catch {
    return false;
  }
}

/** One extension page in the background, opened when it is first needed, from which messages reach the worker. */
export class MessagePage {
  readonly #open: () => Promise<Page>;
  #page: Promise<Page> | null = null;

  constructor(open: () => Promise<Page>) {
    this.#open = open;
  }

  async send<N extends Name>(name: N, request: Request<N>): Promise<Reply<N>> {
    this.#page ??= this.#open();
    const page = await this.#page;
    if (page.isClosed()) {
      this.#page = null;
      return this.send(name, request);
    }
    const answer = await page.evaluate(sendFromPage, { name, request: request as unknown });
    return readAnswer(JSON.parse(answer), name) as Reply<N>;
  }

  /**
   * Resolves once the background answers (its listeners are all there, since they are added in the same tick) and, where
   * sites are `granted`, its content scripts are registered too. The first navigation is then seen from its start.
   */
  async untilReady(granted: boolean): Promise<void> {
    const deadline = Date.now() + READY_TIMEOUT;
    for (;;) {
      try {
        await this.send('report/sites', {});
        if (!granted || (await this.#registeredScripts()) > 0) return;
        if (Date.now() > deadline) throw new Error('no content script is registered');
      } catch (error) {
        if (Date.now() > deadline) throw new Error(`the extension's background is not ready: ${String(error)}`);
      }
      await pause();
    }
  }

  async #registeredScripts(): Promise<number> {
    const page = await this.#page;
    return page === null ? 0 : page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
  }

  async close(): Promise<void> {
    const page = this.#page;
    this.#page = null;
    if (page !== null) await (await page).close();
  }
}

/** Runs in the extension's page. Answers as text: over WebDriver BiDi an object that occurs twice would come once. */
async function sendFromPage(call: { name: string; request: unknown }): Promise<string> {
  return JSON.stringify((await chrome.runtime.sendMessage(call)) ?? null);
}

function readAnswer(answer: unknown, name: string): unknown {
  if (typeof answer === 'object' && answer !== null && 'ok' in answer) {
    if (answer.ok === true && 'reply' in answer) return answer.reply;
    if ('error' in answer) throw new Error(`${name}: ${String(answer.error)}`);
  }
  throw new Error(`${name}: no answer`);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, POLL));
}
