import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { evaluateInChrome } from '@/utils/observe/node/browser/firefox';

/** Listens to the background; gives what it has printed, or failed with, since. */
export async function backgroundConsole(browser: DrivenBrowser): Promise<() => Promise<readonly string[]>> {
  const { extensionBase } = browser;
  if (browser.family === 'firefox') {
    const script = JSON.stringify(`${extensionBase}/background.js`);
    const lines = `JSON.stringify(Services.console.getMessageArray().map(String).filter((line) => line.includes(${script})))`;
    return async () => JSON.parse(String(await evaluateInChrome(browser.browser, lines))) as string[];
  }
  const said: string[] = [];
  const target = await browser.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(extensionBase),
  );
  const session = await target.createCDPSession();
  session.on('Runtime.consoleAPICalled', ({ args }) => said.push(args.map(({ value }) => String(value)).join(' ')));
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    said.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
  });
  await session.send('Runtime.enable');
  return async () => said;
}
