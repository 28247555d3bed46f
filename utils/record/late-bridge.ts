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
  if (!scope.watches(tab.url) || (await bridgeOf(tab.tabId)) !== null) return;
  await runBridgeOnce(tab.tabId);
}
