import type { TokenFacts } from '../../model/token';
import type { JudgeOptions, TrafficEvent, TrafficToken, TrafficUse } from '../../model/traffic';
import { fingerprint } from '../example';
import type { Happening } from './anomaly';
import { DAY, HOUR } from './time';

// What happens to tokens, for the rules' own examples and for tests.

/** A Monday, 00:00 UTC. */
export const START = Date.UTC(2026, 2, 2);
export const TOKEN = fingerprint(1);
export const SUCCESSOR = fingerprint(2);
const API_HOST = 'https://api.example.com';

/** What a judge is told, in this order, and when it is asked. */
export interface Story {
  readonly happenings: readonly Happening[];
  readonly now: number;
  readonly options?: JudgeOptions;
}

/** Moment of a day of the story, 0 for the first. */
export const day = (number: number, hour = 0): number => START + number * DAY + hour * HOUR;

export function use(at: number, part: Partial<TrafficUse> = {}): Happening {
  return {
    is: 'use',
    use: {
      token: TOKEN,
      at,
      method: 'GET',
      destination: API_HOST,
      template: '/orders/{id}',
      object: '17',
      status: 200,
      outcome: 'ok',
      client: '203.0.113.7',
      agent: 'Mozilla/5.0 Chrome/140.0',
      context: null,
      principal: null,
      ...part,
    },
  };
}

export const denied = (at: number, part: Partial<TrafficUse> = {}): Happening =>
  use(at, { status: 403, outcome: 'denied', ...part });

export function told(facts: TokenFacts = {}, part: Partial<TrafficToken> = {}): Happening {
  return { is: 'token', token: { token: TOKEN, facts, role: 'access', scope: 'example.com', ...part } };
}

type EventPart = TrafficEvent extends infer E ? (E extends TrafficEvent ? Omit<E, 'token' | 'at'> : never) : never;

export const event = (at: number, part: EventPart, token = TOKEN): Happening => ({
  is: 'event',
  event: { token, at, ...part } as TrafficEvent,
});

/** Uses of `days` days from the first, `perDay` between 08:00 and 18:00, alternating between `templates`. */
export function ordinary(
  days: number,
  part: Partial<TrafficUse> = {},
  perDay = 30,
  templates: readonly string[] = ['/orders/{id}', '/orders', '/profile'],
): readonly Happening[] {
  return Array.from({ length: days * perDay }, (_, n) => {
    const at = day(Math.floor(n / perDay), 8) + Math.floor(((n % perDay) * 10 * HOUR) / perDay);
    return use(at, { template: templates[n % templates.length] ?? '/', ...part });
  });
}

/** `count` happenings of one kind, `apart` milliseconds from each other. */
export const times = (count: number, from: number, apart: number, make: (at: number, n: number) => Happening) =>
  Array.from({ length: count }, (_, n) => make(from + n * apart, n));

export type Part = Happening | readonly Part[];

/** Asked an hour after the last thing that happened, or at `now`. */
export function story(
  happenings: readonly Part[],
  part: { readonly now?: number; readonly options?: JudgeOptions } = {},
): Story {
  const flat = happenings.flatMap(flatten);
  const last = Math.max(START, ...flat.map(atOf));
  return { happenings: flat, now: part.now ?? last + HOUR, ...(part.options && { options: part.options }) };
}

function atOf(happening: Happening): number {
  if (happening.is === 'use') return happening.use.at;
  return happening.is === 'event' ? happening.event.at : START;
}

const flatten = (part: Part): readonly Happening[] => ('is' in part ? [part] : part.flatMap(flatten));
