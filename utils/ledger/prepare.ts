import type { PendingLeaf } from '../model/ledger';
import { cleanBody, cleanLeaf } from './clean';
import { type CleanBody, siteOf } from './entry';
import { LedgerError } from './errors';
import type { Batch, JudgedBatch } from './store';

export type Step = { readonly body: CleanBody } | { readonly leaf: PendingLeaf };

/** A batch made ready outside the transaction: cleaned, and in the order in which it is applied. */
export interface Prepared {
  readonly steps: readonly Step[];
  readonly rejected: number;
  readonly counters: NonNullable<Batch['counters']>;
  readonly source: NonNullable<Batch['source']> | null;
  readonly judged: JudgedBatch | null;
  /** All sites named. */
  readonly sites: readonly string[];
}

/**
 * Bodies keep their order. A leaf comes before the first body that is later than it, so that a removal or rotation finds
 * what it ended; at the same time the leaf comes after.
 */
export function prepare({ bodies, leaves = [], source, counters = [], judged }: Batch): Prepared {
  if (source !== undefined && (typeof source.id !== 'string' || !isWhole(source.seq) || !isWhole(source.acked ?? 0))) {
    throw new LedgerError('ledger-failed', 'The source of a batch needs an id and whole numbers.');
  }
  const cleanLeaves = leaves.map(cleanLeaf).filter((leaf) => leaf !== null);
  const cleanBodies = bodies.map(cleanBody).filter((body) => body !== null);
  const cleanCounters = counters.filter(
    ({ site, requests }) => isCount(requests) && typeof site === 'string' && site !== '',
  );
  const waiting = cleanLeaves.toSorted((a, b) => a.at - b.at);
  const steps: Step[] = [];
  let next = 0;
  for (const body of cleanBodies) {
    for (let leaf = waiting[next]; leaf !== undefined && leaf.at < body.body.at; leaf = waiting[++next])
      steps.push({ leaf });
    steps.push({ body });
  }
  for (const leaf of waiting.slice(next)) steps.push({ leaf });
  const sites = steps.map((step) => ('leaf' in step ? step.leaf.site : siteOf(step.body.body)));
  return {
    steps,
    rejected: bodies.length - cleanBodies.length + leaves.length - cleanLeaves.length,
    counters: cleanCounters,
    source: source ?? null,
    judged: judged ?? null,
    sites: [
      ...new Set([
        ...sites.filter((site) => site !== null),
        ...cleanCounters.map(({ site }) => site),
        ...(judged ? [judged.site] : []),
      ]),
    ],
  };
}

const isWhole = (value: unknown): boolean => Number.isSafeInteger(value);

function isCount(requests: unknown): boolean {
  return isWhole(requests) && (requests as number) > 0;
}
