import { hideHost } from '../lib/hidden-host';
import { siteOf } from '../lib/site';
import type { AnswerRead } from '../messages/protocol';
import type { EntryBody, PendingLeaf } from '../model/ledger';
import type { Naming } from './bodies';
import { pendingLeaf, sightingBody } from './bodies';
import type { Recorded } from './from-bridge';

/** The answers to documents that are watched, by their site. */
export function answersBySite(
  answers: readonly AnswerRead[],
  watches: (origin: string) => boolean,
): ReadonlyMap<string, readonly AnswerRead[]> {
  const sites = new Map<string, AnswerRead[]>();
  for (const answer of answers) {
    const site = siteOf(answer.origin);
    if (site === null || !watches(answer.origin)) continue;
    const own = sites.get(site);
    if (own) own.push(answer);
    else sites.set(site, [answer]);
  }
  return sites;
}

/** What the ledger keeps of answers that the developer tools read: at the same place as hooks tell of, on the browser's word. */
export function fromPanel(answers: readonly AnswerRead[], site: string, naming: Naming): Recorded {
  const bodies: EntryBody[] = [];
  const leaves: PendingLeaf[] = [];
  for (const { at, origin, key, candidates, leaves: opaque, grant } of answers) {
    const seen = (path: string) => {
      const location = { origin: hideHost(origin), surface: 'response-body', key, path } as const;
      return { site, at, location, witness: 'browser' as const, writer: null, cookie: null, grant };
    };
    bodies.push(...candidates.map((candidate) => sightingBody(seen(candidate.path), candidate, naming)));
    leaves.push(...opaque.map((leaf) => pendingLeaf(seen(leaf.path), leaf, naming)));
  }
  return { bodies, leaves };
}
