import type { Report } from '../../utils/model/report';
import type { DrivenBrowser } from '../../utils/observe/node/browser/driven-browser';

/**
 * Has the extension try published keys on each JWT of the report that HMAC signed and whose value lies in an open tab. Resolves to
 * whether that gave an answer, so that the report is to be asked for again.
 */
export async function tryKeys(driven: DrivenBrowser, { site, tokens }: Report): Promise<boolean> {
  const untried = tokens.filter(
    ({ facts: { algorithm, guessable } }) => guessable === undefined && algorithm?.startsWith('HS'),
  );
  if (untried.length === 0) return false;
  const tabs = (await driven.send('act/tabs', {})).filter((tab) => tab.site === site);
  let isAnswered = false;
  for (const { fingerprint } of untried) {
    for (const { tabId } of tabs) {
      const reply = await driven.send('token/try-keys', { tabId, fingerprint });
      isAnswered ||= reply.ok;
      if (reply.ok) break;
    }
  }
  return isAnswered;
}
