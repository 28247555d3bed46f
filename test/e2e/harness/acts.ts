import type { ActName, ActReply } from '@/utils/messages/act-protocol';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';

export interface AskedAct {
  readonly tabId: number;
  readonly fingerprint: string;
  readonly what: ActName;
}

/** Has an act planned and confirms the plan as it is. */
export async function confirmAct(browser: DrivenBrowser, asked: AskedAct, client = ''): Promise<ActReply> {
  const planned = await browser.send('act/plan', asked);
  return planned.ok ? browser.send('act/do', { ...asked, confirmed: planned.plan, client }) : planned;
}
