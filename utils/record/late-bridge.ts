import { sendToTab } from '../messages/client';
import { runBridgeOnce } from '../platform/registration';
import type { Scope } from '../platform/scope';
import type { OpenTab } from '../platform/tabs';
import { bridgeOf } from './tab-report';

/**
 * Runs the bridge in a tab that is watched and has none: its page began before the site was granted or this version
 * installed. What lies there is found then; what passes by is heard from the next load on, as its state says.
 */
export async function bringBridge(tab: OpenTab, scope: Scope): Promise<void> {
  await scope.ready;
  if (!scope.watches(tab.url) || (await bridgeOf(tab.tabId, true)) !== null) return;
  await runBridgeOnce(tab.tabId);
}

/** As `bringBridge`, once more may be watched than before: bridges at rest begin anew, those of frames as well. */
export async function wakeBridges(tab: OpenTab, scope: Scope): Promise<void> {
  await bringBridge(tab, scope);
  if (scope.watches(tab.url)) await sendToTab(tab.tabId, 'frame/ping', { watched: true });
}
