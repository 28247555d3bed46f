import type { TrafficUse } from '../../model/traffic';
import { Hours, type HoursState } from './hours';
import { memo } from './memo';
import { Names, type NamesState } from './names';
import { networkOf } from './network';
import { DAY, dayOf } from './time';

/** Names held of each kind, per baseline: what one client of an API uses; a token beyond it is not judged by novelty. */
const CAPS = {
  endpoints: 64,
  destinations: 16,
  networks: 32,
  agents: 16,
  contexts: 16,
  kinds: 4,
  refused: 32,
} as const;
type Kind = keyof typeof CAPS;
const KINDS = Object.keys(CAPS) as readonly Kind[];

/** R-BEH-03: three days and 200 calls; one that is called seldom, but on a week of days, is known as well. */
export const ENOUGH = { days: 3, uses: 200, activeDays: 7 } as const;

export interface BaselineState {
  readonly first: number;
  readonly last: number;
  readonly uses: number;
  readonly days: number;
  readonly longestGap: number;
  readonly hours: HoursState;
  readonly names: Readonly<Record<Kind, NamesState>>;
}

/**
 * What is usual for a token, or for the successive tokens of one subject. Bounded: the caps above (180 names of at most 200
 * characters) and 840 hours.
 */
export class Baseline {
  readonly hours: Hours;
  readonly names: Readonly<Record<Kind, Names>>;
  first: number;
  last: number;
  uses: number;
  /** Days on which it was used. */
  days: number;
  /** Longest time between two uses, milliseconds. */
  longestGap: number;

  constructor(state?: BaselineState) {
    this.first = state?.first ?? 0;
    this.last = state?.last ?? 0;
    this.uses = state?.uses ?? 0;
    this.days = state?.days ?? 0;
    this.longestGap = state?.longestGap ?? 0;
    this.hours = new Hours(state?.hours);
    this.names = Object.fromEntries(KINDS.map((kind) => [kind, new Names(CAPS[kind], state?.names[kind])])) as Record<
      Kind,
      Names
    >;
  }

  /** Null with enough evidence, otherwise what is wanted: days and uses, or days with uses. */
  lacks(at: number): readonly number[] | null {
    const age = at - this.first;
    if (this.uses > 0 && age >= ENOUGH.days * DAY && (this.uses >= ENOUGH.uses || this.days >= ENOUGH.activeDays))
      return null;
    return [ENOUGH.days, ENOUGH.uses, ENOUGH.activeDays];
  }

  note(use: TrafficUse): void {
    const { at, client, agent, context } = use;
    if (this.uses === 0) this.first = at;
    if (this.uses === 0 || dayOf(at) > dayOf(this.last)) this.days++;
    if (this.uses > 0) this.longestGap = Math.max(this.longestGap, at - this.last);
    this.uses++;
    this.first = Math.min(this.first, at);
    this.last = Math.max(this.last, at);
    this.hours.note(at);
    const { endpoints, destinations, networks, agents, contexts, kinds, refused } = this.names;
    endpoints.note(endpointOf(use), at);
    destinations.note(use.destination, at);
    kinds.note(kindOf(use.method), at);
    const network = client === null ? null : networkOf(client);
    if (network !== null) networks.note(network, at);
    if (agent !== null) agents.note(agentOf(agent), at);
    if (context !== null) contexts.note(context, at);
    if (use.outcome === 'denied') refused.note(endpointOf(use), at);
  }

  toJSON(): BaselineState {
    const { first, last, uses, days, longestGap } = this;
    const names = Object.fromEntries(KINDS.map((kind) => [kind, this.names[kind].toJSON()])) as Record<
      Kind,
      NamesState
    >;
    return { first, last, uses, days, longestGap, hours: this.hours.toJSON(), names };
  }
}

export const endpointOf = ({ destination, template }: TrafficUse): string => `${destination}${template}`;

/** Without versions: a browser that was updated is the same browser. */
export const agentOf: (agent: string) => string = memo((agent) => agent.replace(VERSIONS, ''));
/** Version numbers in a user agent, each with the mark before it. */
export const VERSIONS = /[/ ]v?\d[\w.+-]*/g;

export const READ_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'READ', 'PROPFIND'];

/** GET, HEAD and OPTIONS are safe methods (RFC 9110, 9.2.1), and `READ` is what logs without methods have. */
export const kindOf: (method: string) => 'read' | 'write' | 'delete' = memo((method) => {
  if (READ_METHODS.includes(method)) return 'read';
  return method === 'DELETE' ? 'delete' : 'write';
});
