import type { Scripting } from 'webextension-polyfill';
import { browser } from './browser';

let turn: Promise<void> = Promise.resolve();

/**
 * Registers both content scripts for the granted origins, so that the manifest asks for no host. The bridge comes first:
 * scripts of one document run in the order of their ids. Calls are taken one after the other.
 */
export function registerContentScripts(patterns: readonly string[], paused: readonly string[]): Promise<void> {
  turn = turn.then(() => register(patterns, paused)).catch(() => register(patterns, paused));
  return turn;
}

async function register(patterns: readonly string[], paused: readonly string[]): Promise<void> {
  const wanted = patterns.length === 0 ? [] : scripts(patterns, paused);
  const present = new Map((await browser.scripting.getRegisteredContentScripts()).map((script) => [script.id, script]));
  const stale = [...present.keys()].filter((id) => !wanted.some((script) => script.id === id));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  // Chromium removes what it updates before it adds it again: a page that begins in between has no bridge. So every start of
  // the worker leaves alone what stands already.
  const updated = wanted.filter((script) => {
    const one = present.get(script.id);
    return one !== undefined && !isSame(one, script);
  });
  const added = wanted.filter(({ id }) => !present.has(id));
  if (updated.length > 0) await browser.scripting.updateContentScripts(updated);
  if (added.length > 0) await browser.scripting.registerContentScripts(added);
}

/** By what can differ between two registrations of ours: the sites, and the files of another version. */
function isSame(one: Scripting.RegisteredContentScript, other: Scripting.RegisteredContentScript): boolean {
  const told = ({ matches = [], excludeMatches = [], js = [] }: Scripting.RegisteredContentScript) =>
    JSON.stringify([
      [...matches].sort(),
      [...excludeMatches].sort(),
      js.map((file) => file.replace(/^.*:\/\/[^/]+\/|^\//, '')),
    ]);
  return told(one) === told(other);
}

function scripts(patterns: readonly string[], paused: readonly string[]): Scripting.RegisteredContentScript[] {
  const common = {
    matches: [...patterns],
    // Patterns know no ports: a paused `localhost:3000` stays registered, or `localhost:4000` would be paused too. What its
    // bridge reports is refused.
    excludeMatches: paused.filter((site) => !/^[\d.]+$|[:[]|^[^.]+$/.test(site)).map((site) => `*://*.${site}/*`),
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
  return [
    { ...common, id: '1-bridge', js: ['bridge.js'] },
    { ...common, id: '2-page', js: ['content-scripts/page.js'], world: 'MAIN' },
  ] as Scripting.RegisteredContentScript[];
}

/**
 * Runs the bridge in a tab that is granted or that `activeTab` covers, and gives the frames that have it. Rejects on pages that no
 * extension may touch. The reader comes first: by that the bridge knows that it is late.
 */
export async function runBridgeOnce(tabId: number): Promise<readonly number[]> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: ['reader.js', 'bridge.js'],
  });
  return frames.map(({ frameId }) => frameId);
}

/** Runs the reader beside the bridge of one frame. Rejects where the frame is gone or no extension may touch it. */
export async function runReader(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['reader.js'],
    injectImmediately: true,
  });
}
