import { typeIdOf } from '../detect/type-ids';
import { hideHost } from '../lib/hidden-host';
import { sessionEndOf } from '../lib/session-end';
import type { BridgeItem } from '../messages/protocol';
import type { EntryBody, PendingLeaf, Sighting } from '../model/ledger';
import type { Candidate } from '../model/token';
import type { Naming } from './bodies';
import { callBody, pendingLeaf, readBody, removalBody, sightingBody, useBody } from './bodies';
import type { UseBody } from './from-request';

/** Where a batch came from, as the browser tells it. */
export interface BridgeContext {
  readonly site: string;
  readonly origin: string;
  readonly frame: 'top' | 'sub';
  /** Id of the bridge and number of the batch, for request ids. */
  readonly batch: string;
  /** What lies at this site now, for snapshots. */
  readonly lying: () => Promise<readonly Sighting[]>;
  /** Those of the uses that the browser did not witness itself: where it did, its word counts and the page's is dropped. */
  readonly unseen: (uses: readonly UseBody[]) => Promise<readonly UseBody[]>;
  /** Fingerprints of the tokens that are known at this site. */
  readonly known: () => Promise<ReadonlySet<string>>;
}

export interface Recorded {
  readonly bodies: readonly EntryBody[];
  readonly leaves: readonly PendingLeaf[];
}

/** What the ledger keeps of a bridge's batch. Coverage and diagnostics are not among it. */
export async function fromBridge(
  items: readonly BridgeItem[],
  context: BridgeContext,
  naming: Naming,
): Promise<Recorded> {
  const bodies: EntryBody[] = [];
  const leaves: PendingLeaf[] = [];
  const { site } = context;
  const origin = hideHost(context.origin);
  for (const [index, item] of items.entries()) {
    switch (item.kind) {
      case 'seen':
      case 'leaf': {
        const location = { ...item.location, origin };
        const { at } = item.kind === 'seen' ? item.candidate : item.leaf;
        const writer = item.writer ?? (at ? { url: location.key, ...at } : null);
        const seen = { site, at: item.at, location, witness: item.witness, writer, cookie: null, grant: item.grant };
        if (item.kind === 'seen') bodies.push(sightingBody(seen, named(item.candidate), naming));
        else leaves.push(pendingLeaf(seen, item.leaf, naming));
        break;
      }
      case 'gone':
        bodies.push(removalBody(site, item.at, { origin, surface: item.surface, key: item.key, path: '' }, naming));
        break;
      case 'read':
        bodies.push(readBody(site, item, { origin, surface: item.surface, key: item.key, path: '' }, naming));
        break;
      case 'snapshot': {
        const present = new Set(item.keys.map(naming.clean));
        for (const { surface, key, removedAt, ...place } of await context.lying()) {
          if (place.origin !== origin || surface !== item.surface || removedAt !== null || present.has(key)) continue;
          bodies.push(removalBody(site, item.at, { origin, surface, key, path: '' }, naming));
        }
        break;
      }
      case 'request': {
        const { method, destination, template, credentials } = item.request;
        const requestId = `${context.batch}.${index}`;
        const sent = {
          site,
          at: item.at,
          requestId,
          method,
          destination,
          template,
          initiator: origin,
          frame: context.frame,
          witness: 'page' as const,
        };
        const uses = credentials.map((credential) =>
          useBody(sent, { ...credential, candidate: named(credential.candidate) }, naming),
        );
        const [within, around] = [uses.filter(isWithin), uses.filter((use) => !isWithin(use))];
        const told = around.length > 0 ? await context.unseen(around) : [];
        bodies.push(...told);
        // Where the browser did not see the request, nobody knows whether it was refused.
        if (told.length > 0 && sessionEndOf(method, destination + template) !== null)
          bodies.push(logoutBody(told[0] as UseBody, origin));
        // The browser shows no bodies: there the page is the only witness.
        const inside = within.length > 0 ? await provenWithin(within, bodies, context) : [];
        bodies.push(...inside);
        const { writer } = item;
        if (writer === null) break;
        const isOwn = new Set([...told, ...inside]);
        for (const use of [...around, ...inside])
          bodies.push(callBody(use, isOwn.has(use) ? 'page' : 'browser', writer, naming));
        break;
      }
    }
  }
  return { bodies, leaves };
}

function logoutBody({ at, use: { site, method, destination, template } }: UseBody, origin: string): EntryBody {
  return { kind: 'logout', site, origin, how: 'request', method, destination, template, asked: at, at };
}

/** A bridge tells most types by their number. */
const named = (candidate: Candidate): Candidate => ({ ...candidate, type: typeIdOf(candidate.type) });

const isWithin = ({ use }: UseBody): boolean => use.channel === 'body' || use.channel === 'socket';

/** Tokens by form, and opaque values that are known as tokens, this batch included. */
async function provenWithin(
  uses: readonly UseBody[],
  bodies: readonly EntryBody[],
  context: BridgeContext,
): Promise<readonly UseBody[]> {
  if (uses.every(({ token }) => token.confidence !== 'tentative')) return uses;
  const known = new Set(await context.known());
  for (const body of bodies) if ('token' in body) known.add(body.token.fingerprint);
  return uses.filter(({ token }) => token.confidence !== 'tentative' || known.has(token.fingerprint));
}
