import { browser } from './browser';

/** What the toolbar button of one tab shows. `badge` is at most four characters; empty hides it. */
export interface ActionState {
  readonly badge: string;
  readonly colour: string;
  readonly title: string;
  readonly watching: boolean;
}

/** What a toolbar shows, on dense screens too: Chromium unpacks each picture anew. */
const icons = (variant: string) => ({ 16: `/icon/${variant}-16.png`, 32: `/icon/${variant}-32.png` });

/** What the button of each tab shows, where that is known: a new picture costs more than all the rest of a report. */
const shown = new Map<number, string>();
const MAX_SHOWN = 500;

/** The browser takes the button back to its default when a tab goes to another page. */
export function forgetAction(tabId: number): void {
  shown.delete(tabId);
}

/** Tabs close at any moment; a state for a tab that is gone is dropped. */
export async function showAction(tabId: number, state: ActionState): Promise<void> {
  const told = JSON.stringify(state);
  if (shown.get(tabId) === told) return;
  if (shown.size >= MAX_SHOWN) shown.clear();
  shown.set(tabId, told);
  const settled = await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: state.badge }),
    browser.action.setBadgeBackgroundColor({ tabId, color: state.colour }),
    browser.action.setTitle({ tabId, title: state.title }),
    browser.action.setIcon({ tabId, path: icons(state.watching ? 'watching' : 'idle') }),
  ]);
  void settled;
}
