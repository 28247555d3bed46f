import { valuesOf } from '../engine';
import { isRevealable } from '../lib/readable-again';
import { siteOfHost } from '../lib/site';
import { sendToTab } from '../messages/client';
import type { RevealReply } from '../messages/protocol';
import type { Location } from '../model/surface';
import { readJar } from '../observe/worker/cookie-jar';
import type { Naming } from './bodies';
import { globalsUnder } from './check-globals';
import { containersOf } from './from-jar';

const gone: RevealReply = { ok: false, reason: { key: 'reveal_gone', values: [] } };

/** Reads a token again from where it lies: in the frames of the tab, or in the cookie jar. */
export async function revealInTab(
  tab: { readonly tabId: number; readonly incognito: boolean },
  fingerprint: string,
  { origin, surface, key }: Location,
  naming: Naming,
): Promise<RevealReply> {
  if (surface === 'cookie-jar') return revealInJar({ origin, surface, key }, tab.incognito, fingerprint, naming);
  if (surface === 'window-global') return revealInGlobals(tab.tabId, origin, key, fingerprint, naming);
  if (!isRevealable(surface)) return { ok: false, reason: { key: 'reveal_not_readable', values: [] } };
  // Several frames may have something there, and the first to answer is heard: the page itself goes before its frames.
  for (const frameId of [0, undefined]) {
    try {
      const { digests } = await sendToTab(tab.tabId, 'frame/digests', { origin, surface, key }, frameId);
      const digest = digests.find((candidate) => naming.fingerprint(candidate) === fingerprint);
      if (digest !== undefined)
        return await sendToTab(tab.tabId, 'frame/reveal', { origin, surface, key, digest }, frameId);
    } catch {
      // No frame has an answer.
    }
  }
  return gone;
}

async function revealInGlobals(
  tabId: number,
  origin: string,
  key: string,
  fingerprint: string,
  naming: Naming,
): Promise<RevealReply> {
  const entries = await globalsUnder(tabId, origin, key, naming).catch(() => []);
  return fitting(valuesOf('window-global', entries), fingerprint, naming);
}

async function revealInJar(
  place: Pick<Location, 'origin' | 'surface' | 'key'>,
  incognito: boolean,
  fingerprint: string,
  naming: Naming,
): Promise<RevealReply> {
  const host = new URL(place.origin).hostname;
  const cookies = await readJar(siteOfHost(host) ?? host, incognito, containersOf([place]));
  const values = valuesOf(
    'cookie-jar',
    cookies.map(({ name, value }) => [name, value] as const),
  );
  return fitting(values, fingerprint, naming);
}

function fitting(values: ReadonlyMap<string, string>, fingerprint: string, naming: Naming): RevealReply {
  for (const [digest, value] of values) if (naming.fingerprint(digest) === fingerprint) return { ok: true, value };
  return gone;
}
