import type { Happening } from '@/utils/assess/traffic/anomaly';
import type { TrafficToken, TrafficUse } from '@/utils/model/traffic';
import type { Random } from '../accuracy/random';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** A Monday. */
export const FROM = Date.UTC(2026, 2, 2);
export const DAYS = 30;
export const UNTIL = FROM + DAYS * DAY;

export type Kind = 'person' | 'mobile' | 'developer' | 'cron' | 'ci' | 'batch' | 'service' | 'refreshed' | 'occasional';

/** One whose traffic is made: a person with one token, a job, or a login whose access token is replaced every hour. */
export interface Actor {
  readonly kind: Kind;
  readonly id: string;
  readonly app: App;
  /** Shift of the clock against UTC, hours. */
  readonly zone: number;
  /** All that happened to its tokens. */
  readonly happenings: Happening[];
  readonly main: TrafficToken;
  readonly client: string;
  readonly agent: string;
  /** Endpoints it uses, the most used first. */
  readonly endpoints: readonly Endpoint[];
}

export interface Endpoint {
  readonly method: string;
  readonly template: string;
  readonly hasObject: boolean;
}

/** An API that several tokens use; it changes with releases. */
export interface App {
  readonly scope: string;
  readonly host: string;
  readonly endpoints: readonly Endpoint[];
  /** Endpoints that come with a release, and when. */
  readonly releases: readonly { readonly at: number; readonly endpoints: readonly Endpoint[] }[];
  /** From and to: everything is refused, whoever asks. */
  readonly outages: readonly (readonly [from: number, to: number])[];
}

const NOUNS =
  'orders products carts invoices projects tasks comments files messages events contacts reports search notifications profile settings dashboards teams labels reviews shipments tickets pages assets payments'.split(
    ' ',
  );
const MIGHTY = ['/admin/users', '/admin/export', '/users/{id}/roles', '/api-keys', '/audit/logs', '/billing/accounts'];

export function makeApp(random: Random, number: number): App {
  const nouns = shuffled(random, NOUNS).slice(0, random.int(8, 16));
  const endpoints = nouns.flatMap((noun) => endpointsOf(random, noun));
  const releases = Array.from({ length: random.int(1, 5) }, (_, n) => ({
    at: FROM + random.int(2, DAYS) * DAY + random.int(8, 18) * HOUR,
    endpoints: endpointsOf(random, `${random.pick(NOUNS)}-v${n + 2}`),
  }));
  const outages = Array.from({ length: random.int(0, 3) }, () => {
    const at = FROM + random.next() * DAYS * DAY;
    return [at, at + random.int(2, 40) * MINUTE] as const;
  });
  const mighty = MIGHTY.map((template) => ({ method: 'GET', template, hasObject: template.includes('{') }));
  return {
    scope: `app${number}.example`,
    host: `https://api.app${number}.example`,
    endpoints: [...endpoints, ...mighty.slice(0, random.int(1, 5))],
    releases,
    outages,
  };
}

function endpointsOf(random: Random, noun: string): readonly Endpoint[] {
  const all: readonly Endpoint[] = [
    { method: 'GET', template: `/${noun}`, hasObject: false },
    { method: 'GET', template: `/${noun}/{id}`, hasObject: true },
    { method: 'POST', template: `/${noun}`, hasObject: false },
    { method: random.pick(['PUT', 'PATCH']), template: `/${noun}/{id}`, hasObject: true },
    { method: 'DELETE', template: `/${noun}/{id}`, hasObject: true },
  ];
  return all.slice(0, random.int(1, 6));
}

export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => [random.next(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

export const address = (random: Random): string =>
  `${random.int(11, 200)}.${random.int(0, 256)}.${random.int(0, 256)}.${random.int(1, 255)}`;

export const address6 = (random: Random): string =>
  `2001:${random.hex(3)}1:${random.hex(3)}1:${random.hex(3)}1::${random.int(1, 999)}`;

/** Another address of the same network. */
export const neighbour = (random: Random, other: string): string => other.replace(/\d+$/, `${random.int(1, 255)}`);

const BROWSERS = ['Chrome', 'Firefox', 'Safari', 'Edge'];
export const browser = (random: Random, version = 140): string => `Mozilla/5.0 ${random.pick(BROWSERS)}/${version}.0`;

/** Poisson by Knuth for small means, normal above. */
export function poisson(random: Random, mean: number): number {
  if (mean <= 0) return 0;
  if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * gauss(random)));
  const limit = Math.exp(-mean);
  let product = random.next();
  let count = 0;
  while (product > limit) {
    product *= random.next();
    count++;
  }
  return count;
}

export const gauss = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

/** Heavy tail: median 1. */
export const lognormal = (random: Random, sigma: number): number => Math.exp(sigma * gauss(random));

/** Zipf over the list: the first is asked most. */
export function zipf<T>(random: Random, items: readonly T[], exponent = 1.1): T {
  const sums = sumsOf(items.length, exponent);
  const drawn = random.next() * (sums.at(-1) ?? 0);
  return items[sums.findIndex((sum) => sum >= drawn)] as T;
}

const known = new Map<string, readonly number[]>();

function sumsOf(length: number, exponent: number): readonly number[] {
  const key = `${length} ${exponent}`;
  const before = known.get(key);
  if (before) return before;
  let sum = 0;
  const sums = Array.from({ length }, (_, n) => (sum += 1 / (n + 1) ** exponent));
  known.set(key, sums);
  return sums;
}

export interface Caller {
  readonly client: string;
  readonly agent: string;
  readonly context?: string | null;
}

/** Puts one request into the actor's list, answered as the app answers then. */
export function request(
  random: Random,
  actor: Actor,
  at: number,
  endpoint: Endpoint,
  caller: Caller,
  part: Partial<TrafficUse> = {},
): void {
  const isOut = actor.app.outages.some(([from, to]) => at >= from && at < to);
  const chance = random.next();
  const refused = isOut || chance < 0.004;
  const missing = !refused && chance < 0.012;
  actor.happenings.push({
    is: 'use',
    use: {
      token: actor.main.token,
      at: Math.round(at),
      method: endpoint.method,
      destination: actor.app.host,
      template: endpoint.template,
      object: endpoint.hasObject ? String(Math.floor(lognormal(random, 1) * 4_000)) : null,
      status: refused ? 401 : missing ? 404 : 200,
      outcome: refused ? 'denied' : missing ? 'failed' : 'ok',
      client: caller.client,
      agent: caller.agent,
      context: caller.context ?? null,
      principal: null,
      ...part,
    },
  });
}
