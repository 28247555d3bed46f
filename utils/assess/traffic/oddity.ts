import type { Severity } from '../../model/report';
import type { TrafficUse } from '../../model/traffic';
import { agentOf, type Baseline, endpointOf, kindOf } from './baseline';
import type { Names } from './names';
import { networkOf } from './network';
import type { ScopeState } from './scope';
import { bits } from './statistics';

/** How surprising each side of one use is, in bits; 0 for what is usual, absent or cannot be told. */
export interface Oddity {
  readonly network: number;
  readonly agent: number;
  readonly context: number;
  readonly endpoint: number;
  readonly destination: number;
  readonly kind: number;
  readonly hour: number;
}

/**
 * A work day in ten on which it comes at this time is usual. Rarer hours count, but for less than half of what they say: people
 * stay late and travel on the same day on which they use a new network.
 */
export const RARE_HOUR = 0.1;
export const HOUR_SHARE = 0.4;

export function oddityOf(use: TrafficUse, usual: Baseline, scope: ScopeState, who: string): Oddity {
  const { at } = use;
  const { names, hours, first } = usual;
  const network = use.client === null ? null : networkOf(use.client);
  const endpoint = endpointOf(use);
  const sides = {
    network: novelty(names.networks, network, at),
    agent: novelty(names.agents, use.agent === null ? null : agentOf(use.agent), at),
    context: novelty(names.contexts, use.context, at),
    endpoint: Math.min(novelty(names.endpoints, endpoint, at), scope.surprise(endpoint, who, at)),
    destination: Math.min(novelty(names.destinations, use.destination, at), scope.surprise(use.destination, who, at)),
    kind: novelty(names.kinds, kindOf(use.method), at),
  };
  // Dear to find out, and of no weight where nothing else is odd.
  const isOdd = Object.values(sides).some((one) => one > 0);
  const probability = isOdd ? hours.probability(at, first) : 1;
  return { ...sides, hour: probability > RARE_HOUR ? 0 : HOUR_SHARE * bits(probability) };
}

/** Bits of a new name, by how often this token has new ones. */
export function novelty(names: Names, name: string | null, at: number): number {
  if (name === null || names.size === 0 || !names.isNew(name, at)) return 0;
  if (names.isFull(at) && names.first(name) === null) return 0;
  return bits(names.newness());
}

/** A context is another name of the program or the place, and so no third witness. */
export function strangerBits({ network, agent, context }: Oddity): number {
  return Math.max(network + agent, context);
}

/**
 * Severity of a surprise, found by simulation (seeds 1 to 20). `low`: on one active day in eleven at most. `medium`: more than
 * any one side can be after a month, whose estimate ends at about 4.5 bits, so that two sides must be new at once. One false alarm
 * in 100 token-months of 22 active days would be 11 bits; but the estimate is cautious, and far fewer come than it allows.
 */
export const SURPRISE = { low: 3.5, medium: 8, high: 12 } as const;

export function bySurprise(surprise: number): Severity | null {
  if (surprise >= SURPRISE.high) return 'high';
  if (surprise >= SURPRISE.medium) return 'medium';
  return surprise >= SURPRISE.low ? 'low' : null;
}
