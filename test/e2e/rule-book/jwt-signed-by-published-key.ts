import { createHmac, randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { openPopupFor } from '../harness/popup';
import { inTab } from '../harness/popup-view';
import { waitForReport } from '../harness/reports';
import { jwt } from '../sites/tokens';
import { storing } from './kit';
import type { PageStory, RuleCase } from './story';

function signedBy(key: string | Buffer): string {
  const unsigned = jwt().split('.', 2).join('.');
  return `${unsigned}.${createHmac('sha256', key).update(unsigned).digest('base64url')}`;
}

/** A person has the keys tried on the token that the page keeps. */
function tried(token: string, says: string): PageStory {
  return {
    ...storing({ access_token: token }),
    act: async (driven, page) => {
      const { host } = new URL(page.url());
      await waitForReport(driven, host, ({ findings }) => findings.length > 0);
      const popup = await openPopupFor(driven, page);
      const view = inTab(popup);
      await (await popup.waitForSelector('button.finding-row'))?.click();
      await view.press('Try published keys');
      await expect.poll(view.text, { timeout: 15_000 }).toContain(says);
      await popup.close();
    },
    isSeen: ({ tokens }) => tokens.some(({ facts }) => facts.guessable !== undefined),
  };
}

export default {
  risk: tried(signedBy('your-256-bit-secret'), 'A published key made this signature'),
  ok: tried(signedBy(randomBytes(32)), 'That says nothing of other weak keys'),
} satisfies RuleCase;
