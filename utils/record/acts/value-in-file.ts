import { valuesOf } from '../../engine';
import { refusalOf } from '../../lib/fetch-rules';
import { hideHost } from '../../lib/hidden-host';
import type { Location } from '../../model/surface';
import { fetchFile } from '../../observe/worker/fetch-file';
import { runInFrames } from '../../platform/run-in-frames';
import { fileKey } from '../inspect-file';
import type { ActContext } from './act';

/** Bytes, as of every script that is read. */
const MOST = 10_000_000;

/** Fetches the script of the page again in which a token was found, and gives the token's value; null where it is not in it any more. */
export async function valueInFile(
  { tab, naming, watches }: Pick<ActContext, 'tab' | 'naming' | 'watches'>,
  fingerprint: string,
  { origin, key }: Pick<Location, 'origin' | 'key'>,
): Promise<string | null> {
  const frames = await runInFrames(tab.tabId, { world: 'ISOLATED' }, scriptsHere).catch(() => []);
  const urls = new Set(frames.flatMap(({ result }) => (result ?? []) as string[]));
  const refuse = (url: string) => refusalOf(url, tab.url) ?? (watches(url) ? null : 'not-granted');
  for (const url of urls) {
    if (!URL.canParse(url) || hideHost(new URL(url).origin) !== origin || fileKey(url) !== key) continue;
    // Nothing of the file is kept but a value that is known to have been in it, so that an address nearby tells nobody anything.
    const fetched = await fetchFile(url, { refuse, space: 'loopback', maxBytes: MOST });
    if (!fetched.ok) continue;
    for (const [digest, value] of valuesOf('script', [['', fetched.text]]))
      if (naming.fingerprint(digest) === fingerprint) return value;
  }
  return null;
}

// This goes into the frame as text and names nothing outside itself.
function scriptsHere(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...Array.from(document.scripts, ({ src }) => src), ...loaded];
}
