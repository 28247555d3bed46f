import type { Happening } from '@/utils/assess/traffic/anomaly';
import { Random } from '../accuracy/random';
import { batch, cron, pipeline, refreshed, service } from './machines';
import { developer, occasional, person } from './people';
import type { Actor, App, Kind } from './world';
import { address, browser, DAY, FROM, HOUR, makeApp, shuffled } from './world';

/** 50 tokens of nine kinds in five apps. */
const KINDS: Readonly<Record<Kind, number>> = {
  person: 14,
  mobile: 6,
  developer: 5,
  cron: 7,
  ci: 3,
  batch: 3,
  service: 5,
  refreshed: 4,
  occasional: 3,
};
const APPS = 5;
const AGENTS: Readonly<Partial<Record<Kind, string>>> = {
  cron: 'curl/8.5.0',
  ci: 'acme-cli/3.2',
  batch: 'python-requests/2.32',
  service: 'okhttp/4.12',
};

export interface Month {
  readonly apps: readonly App[];
  readonly actors: readonly Actor[];
}

/** 30 days of normal traffic; the same for the same seed. */
export function monthOf(seed: number): Month {
  const random = new Random(`month ${seed}`);
  const apps = Array.from({ length: APPS }, (_, n) => makeApp(random, n + 1));
  const kinds = Object.entries(KINDS).flatMap(([kind, count]) => Array<Kind>(count).fill(kind as Kind));
  const actors = shuffled(random, kinds).map((kind, n) => {
    const actor = makeActor(random, kind, apps[n % APPS] as App, `${seed}-${n}`);
    live(random, actor);
    settle(random, actor);
    return actor;
  });
  return { apps, actors };
}

function makeActor(random: Random, kind: Kind, app: App, id: string): Actor {
  const isPerson = ['person', 'mobile', 'refreshed', 'occasional'].includes(kind);
  const token = {
    token: `tw1_${id}`,
    role: kind === 'refreshed' ? 'access' : isPerson ? 'session' : 'api-key',
    scope: app.scope,
    facts: {
      issuer: `https://login.${app.scope}`,
      ...(kind === 'refreshed'
        ? { subject: `user-${id}`, client: 'web' }
        : { issuedAt: FROM - random.int(0, 60) * DAY }),
    },
  };
  const ordinary = app.endpoints.filter(({ template }) => !template.startsWith('/admin'));
  const isAdmin = isPerson && random.next() < 0.15;
  return {
    kind,
    id,
    app,
    zone: random.int(-8, 10),
    happenings: kind === 'refreshed' ? [] : [{ is: 'token', token }],
    main: token,
    client: address(random),
    agent: AGENTS[kind] ?? browser(random),
    endpoints: shuffled(random, isAdmin ? app.endpoints : ordinary),
  };
}

function live(random: Random, actor: Actor): void {
  if (actor.kind === 'person') person(random, actor, false);
  if (actor.kind === 'mobile') person(random, actor, true);
  if (actor.kind === 'developer') developer(random, actor);
  if (actor.kind === 'occasional') occasional(random, actor);
  if (actor.kind === 'cron') cron(random, actor);
  if (actor.kind === 'ci') pipeline(random, actor);
  if (actor.kind === 'batch') batch(random, actor);
  if (actor.kind === 'service') service(random, actor);
  if (actor.kind === 'refreshed') refreshed(random, actor);
}

/** What happens to tokens besides their uses, in every month: places where they lie, keys that are replaced as they should be. */
function settle(random: Random, actor: Actor): void {
  const { main, app, happenings } = actor;
  const lies = (origin: string, at: number) =>
    happenings.push({ is: 'event', event: { token: main.token, at, kind: 'stored', origin } });
  if (main.role === 'session') {
    lies(`https://www.${app.scope}`, FROM + HOUR);
    if (random.next() < 0.1) lies(`https://account.${app.scope}`, FROM + random.int(1, 29) * DAY);
  }
  const isRotated = main.role === 'api-key' && random.next() < 0.08;
  if (!isRotated) return;
  const at = FROM + random.int(3, 28) * DAY + 10 * HOUR;
  const next = { ...main, token: `${main.token}-next`, facts: { ...main.facts, issuedAt: at } };
  const overlap = random.next() * 20 * HOUR;
  for (const [n, one] of happenings.entries()) {
    if (one.is !== 'use' || one.use.at < at || (one.use.at < at + overlap && random.next() < 0.5)) continue;
    happenings[n] = { is: 'use', use: { ...one.use, token: next.token } };
  }
  happenings.push(
    { is: 'token', token: next },
    { is: 'event', event: { token: main.token, at, kind: 'replaced', by: next.token } },
  );
}

export function atOf(happening: Happening): number {
  if (happening.is === 'use') return happening.use.at;
  if (happening.is === 'event') return happening.event.at;
  if (happening.at !== undefined) return happening.at;
  return happening.token.facts.issuedAt === undefined ? FROM : Math.max(FROM, happening.token.facts.issuedAt);
}

/** In the order of time; a token is told of before it is used. */
export function inTime(happenings: readonly Happening[]): readonly Happening[] {
  const rank = ({ is }: Happening) => (is === 'token' ? 0 : 1);
  return happenings
    .map((one) => [Math.round(atOf(one) / 1_000) - (one.is === 'token' ? 4 : 0), atOf(one), one] as const)
    .sort(([s, a, one], [t, b, other]) => s - t || rank(one) - rank(other) || a - b)
    .map(([, , one]) => one);
}
