import type { Random } from '../accuracy/random';
import type { Actor, Caller, Endpoint } from './world';
import {
  address,
  address6,
  browser,
  DAY,
  DAYS,
  FROM,
  gauss,
  HOUR,
  lognormal,
  MINUTE,
  neighbour,
  poisson,
  request,
  shuffled,
  zipf,
} from './world';

// People: office hours of their own, weekends now and then, holidays, journeys, new devices, screens they find late.

interface Habits {
  readonly start: number;
  readonly hours: number;
  /** Visits a day. */
  readonly visits: number;
  readonly weekends: number;
  readonly nights: number;
  readonly travels: number;
  /** Chance of a day that it sees screens for the first time. */
  readonly explores: number;
  readonly writes: number;
}

export function habitsOf(random: Random): Habits {
  return {
    start: 7.5 + random.next() * 3,
    hours: 6 + random.next() * 4,
    visits: 2 + random.next() * 10,
    weekends: random.next() < 0.4 ? random.next() * 0.5 : 0.05,
    nights: random.next() < 0.2 ? 0.15 : 0.01,
    travels: random.next() < 0.3 ? 0.08 : 0.01,
    explores: random.next() * 0.25,
    writes: random.next() < 0.25 ? 0.01 : random.next(),
  };
}

export function person(random: Random, actor: Actor, isMobile: boolean): void {
  const habits = habitsOf(random);
  const carrier = Array.from({ length: random.int(2, 7) }, () => address(random));
  const home = address(random);
  const v6 = random.next() < 0.4 ? address6(random) : null;
  const holiday = random.next() < 0.15 ? ([random.int(3, 20), random.int(5, 16)] as const) : null;
  const newDevice = random.next() < 0.06 ? random.int(5, DAYS) : DAYS;
  const device = browser(random);
  let known = shuffled(random, usable(actor, habits)).slice(0, random.int(4, 12));
  let homeNow = home;
  for (let day = 0; day < DAYS; day++) {
    if (holiday && day >= holiday[0] && day < holiday[0] + holiday[1]) continue;
    const isWeekend = day % 7 >= 5;
    if (random.next() > (isWeekend ? habits.weekends : 0.93)) continue;
    const isAway = random.next() < habits.travels;
    // Providers give homes another network now and then.
    if (random.next() < 0.02) homeNow = address(random);
    const away = address(random);
    if (random.next() < habits.explores)
      known = [...known, ...shuffled(random, usable(actor, habits)).slice(0, random.int(1, 5))];
    for (const release of actor.app.releases)
      if (release.at < FROM + day * DAY && random.next() < 0.3) known = [...known, ...release.endpoints];
    const version = 140 + Math.floor(day / 12);
    for (let visit = poisson(random, habits.visits * lognormal(random, 0.5)); visit > 0; visit--) {
      const hour =
        random.next() < habits.nights
          ? 20 + random.next() * 5
          : habits.start + habits.hours * random.next() + gauss(random) * 0.7;
      const at = FROM + day * DAY + (hour - actor.zone) * HOUR;
      const place = isAway
        ? away
        : isMobile
          ? random.pick([...carrier, homeNow])
          : random.next() < 0.3
            ? homeNow
            : actor.client;
      const agent = (day >= newDevice && random.next() < 0.7 ? device : actor.agent).replace(/\d+\.0$/, `${version}.0`);
      visitAt(random, actor, at, known, { client: neighbour(random, place), agent }, v6 && !isAway ? v6 : null);
    }
  }
}

/** One visit: screens, each with several requests; lists that load their rows one by one. */
function visitAt(
  random: Random,
  actor: Actor,
  start: number,
  known: readonly Endpoint[],
  caller: Caller,
  v6: string | null,
): void {
  let at = start;
  const isMoving = random.next() < 0.03;
  for (let screen = random.int(1, 8); screen > 0; screen--) {
    at += 10_000 * lognormal(random, 1);
    for (let count = random.int(1, 7); count > 0; count--) {
      const endpoint = zipf(random, known, 0.8);
      const client = v6 && random.next() < 0.5 ? v6 : caller.client;
      request(random, actor, at + random.int(0, 1500), endpoint, { ...caller, client });
      if (endpoint.method === 'GET' && endpoint.hasObject && random.next() < 0.03)
        rows(random, actor, at, endpoint, caller);
    }
    if (isMoving && screen === 3) Object.assign(caller, { client: address(random) });
  }
}

/** A list that asks for each of its rows: neighbours in number where they were made one after the other. */
function rows(random: Random, actor: Actor, at: number, endpoint: Endpoint, caller: Caller): void {
  const first = random.int(1, 9_000);
  const isDense = random.next() < 0.3;
  for (let row = random.int(5, 30); row > 0; row--)
    request(random, actor, at + random.int(0, 900), endpoint, caller, {
      object: String(isDense ? first + row : first + row * random.int(4, 60)),
    });
}

function usable(actor: Actor, { writes }: Habits): readonly Endpoint[] {
  return actor.endpoints.filter(({ method }) => method === 'GET' || writes > 0.3);
}

/** Uses its token from shell, editor and laptop, at all hours, on bursts of days. */
export function developer(random: Random, actor: Actor): void {
  const agents = ['curl/8.5.0', 'python-requests/2.32', 'node', 'git/2.45', 'vscode/1.95'].slice(0, random.int(2, 6));
  const places = [actor.client, address(random), address(random)];
  for (let day = 0; day < DAYS; day++) {
    if (random.next() > (day % 7 >= 5 ? 0.3 : 0.75)) continue;
    if (random.next() < 0.04) places.push(address(random));
    const loops = random.next() < 0.08;
    for (let session = random.int(1, 6); session > 0; session--) {
      const at = FROM + day * DAY + (8 + random.next() * 15 - actor.zone) * HOUR;
      const caller = { client: random.pick(places), agent: random.pick(agents) };
      const many = Math.ceil(8 * lognormal(random, loops ? 1.5 : 0.8));
      const endpoints = shuffled(random, actor.endpoints).slice(0, random.int(2, 6));
      for (let n = 0; n < Math.min(many, 800); n++)
        request(random, actor, at + n * random.int(200, 20_000), zipf(random, endpoints), caller);
    }
  }
}

/** A login used a few times a month. */
export function occasional(random: Random, actor: Actor): void {
  for (let day = random.int(0, 4); day < DAYS; day += random.int(2, 13)) {
    const at = FROM + day * DAY + (9 + random.next() * 9 - actor.zone) * HOUR;
    const caller = { client: random.next() < 0.7 ? actor.client : address(random), agent: actor.agent };
    visitAt(random, actor, at, actor.endpoints.slice(0, 8), caller, null);
    if (random.next() < 0.3) visitAt(random, actor, at + 30 * MINUTE, actor.endpoints, caller, null);
  }
}
