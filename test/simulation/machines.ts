import type { Happening } from '@/utils/assess/traffic/anomaly';
import type { TrafficToken } from '@/utils/model/traffic';
import type { Random } from '../accuracy/random';
import { habitsOf } from './people';
import type { Actor, Endpoint } from './world';
import {
  address,
  DAY,
  DAYS,
  FROM,
  HOUR,
  lognormal,
  MINUTE,
  neighbour,
  poisson,
  request,
  shuffled,
  UNTIL,
  zipf,
} from './world';

// Jobs, pipelines and services, and logins whose access token is replaced every hour.

/** Every so many minutes the same few requests; retries when refused; a move to another server now and then. */
export function cron(random: Random, actor: Actor): void {
  const every = random.pick([15, 60, 360, 1440]) * MINUTE;
  const endpoints = actor.endpoints.slice(0, random.int(1, 4));
  const moves = random.next() < 0.1 ? FROM + random.int(8, DAYS) * DAY : UNTIL;
  const moved = address(random);
  for (let at = FROM + random.int(0, 60) * MINUTE; at < UNTIL; at += every) {
    const caller = { client: at < moves ? actor.client : moved, agent: actor.agent };
    for (const endpoint of endpoints)
      for (let n = poisson(random, 3); n >= 0; n--)
        request(random, actor, at + random.int(0, 60_000), endpoint, caller);
    // Once a month it does more: a report, a clean-up.
    if (random.next() < every / (30 * DAY)) {
      const reports = actor.endpoints.filter(({ method }) => method === 'GET');
      const extra = random.pick(random.next() < 0.15 || reports.length === 0 ? actor.endpoints : reports);
      for (let n = random.int(5, 60); n > 0; n--) request(random, actor, at + n * 700, extra, caller);
    }
  }
}

/** A pipeline on runners of a cloud: another address for each job, some at once, more when a release is near. */
export function pipeline(random: Random, actor: Actor): void {
  const networks = Array.from({ length: random.int(6, 40) }, () => address(random));
  const endpoints = shuffled(random, actor.endpoints).slice(0, random.int(3, 9));
  for (let day = 0; day < DAYS; day++) {
    const busy = (day % 7 >= 5 ? 0.15 : 1) * lognormal(random, 0.7);
    for (let job = poisson(random, 12 * busy); job > 0; job--) {
      const at = FROM + day * DAY + (8 + random.next() * 11 - actor.zone) * HOUR;
      const place = random.next() < 0.1 ? address(random) : random.pick(networks);
      const caller = { client: neighbour(random, place), agent: actor.agent, context: `runner-${random.int(1, 9)}` };
      for (let n = random.int(3, 40); n > 0; n--)
        request(random, actor, at + n * random.int(300, 4_000), zipf(random, endpoints), caller);
    }
    for (const { at, endpoints: fresh } of actor.app.releases)
      if (Math.floor((at - FROM) / DAY) === day)
        for (const endpoint of fresh) request(random, actor, at + random.int(0, HOUR), endpoint, actor);
  }
}

/** Goes through all its objects in the night, as many as there are: the count grows and sometimes jumps. */
export function batch(random: Random, actor: Actor): void {
  const list =
    actor.endpoints.find(({ hasObject, method }) => hasObject && method === 'GET') ?? (actor.endpoints[0] as Endpoint);
  const write = actor.endpoints.find(({ method }) => method !== 'GET');
  const start = random.int(0, 6);
  let objects = random.int(30, 150);
  let next = random.int(1, 5_000);
  for (let day = 0; day < DAYS; day++) {
    objects *= 1 + random.next() * 0.02;
    const count = Math.min(600, Math.round(objects * lognormal(random, 0.35)));
    for (let n = 0; n < count; n++)
      request(random, actor, FROM + day * DAY + start * HOUR + n * random.int(900, 2_500), list, actor, {
        object: String(next++),
      });
    if (write)
      for (let n = poisson(random, 8); n > 0; n--)
        request(random, actor, FROM + day * DAY + (start + 1) * HOUR + n * 5_000, write, actor);
    if (random.next() < 0.3) next -= Math.round(count / 2);
  }
}

/** A service that follows the load of the day, grows, and is hit by campaigns; several instances behind a few addresses. */
export function service(random: Random, actor: Actor): void {
  const instances = Array.from({ length: random.int(1, 5) }, (_, n) => ({
    client: n === 0 ? actor.client : random.next() < 0.5 ? neighbour(random, actor.client) : address(random),
    agent: actor.agent,
    context: `pod-${n}`,
  }));
  const level = 2.5 * lognormal(random, 0.7);
  const growth = 1 + random.next() * 0.03;
  const campaign = random.next() < 0.4 ? random.int(4, DAYS) : -1;
  let endpoints = actor.endpoints.slice(0, random.int(4, 14));
  for (let hour = 0; hour < DAYS * 24; hour++) {
    const at = FROM + hour * HOUR;
    const day = Math.floor(hour / 24);
    const ofDay = 1 + 0.8 * Math.sin(((hour % 24) - 8 + actor.zone) * (Math.PI / 12));
    const factor =
      (day % 7 >= 5 ? 0.6 : 1) *
      growth ** day *
      (day === campaign ? 2 + random.next() * 2 : 1) *
      lognormal(random, 0.25);
    for (const release of actor.app.releases)
      if (release.at >= at && release.at < at + HOUR && random.next() < 0.5)
        endpoints = [...endpoints, ...release.endpoints];
    for (let n = poisson(random, level * ofDay * factor); n > 0; n--)
      request(random, actor, at + random.int(0, HOUR), zipf(random, endpoints), random.pick(instances));
  }
}

/** A person in an app that gets a new access token every hour; each is replaced by the next, and the refresh token as well. */
export function refreshed(random: Random, actor: Actor): void {
  const habits = habitsOf(random);
  const home = address(random);
  const endpoints = shuffled(random, actor.endpoints).slice(0, random.int(5, 14));
  let number = 0;
  for (let day = 0; day < DAYS; day++) {
    if (random.next() > (day % 7 >= 5 ? habits.weekends : 0.93)) continue;
    const from = FROM + day * DAY + (habits.start - actor.zone + random.next()) * HOUR;
    const place = random.next() < habits.travels ? address(random) : random.next() < 0.4 ? home : actor.client;
    const caller = { client: neighbour(random, place), agent: actor.agent };
    const last: (TrafficToken | undefined)[] = [];
    const devices = random.next() < 0.2 ? 2 : 1;
    for (let hour = 0; hour < habits.hours; hour++)
      for (let device = 0; device < devices; device++) {
        const at = from + hour * HOUR + device * 7 * MINUTE + random.int(0, MINUTE);
        // Issuers' clocks are some seconds ahead or behind.
        const issuedAt = at + random.int(-3_000, 2_000);
        const token: TrafficToken = {
          ...actor.main,
          token: `${actor.main.token}-${number++}`,
          facts: { ...actor.main.facts, issuedAt, expiresAt: issuedAt + HOUR, scopes: scopesOf(random, day) },
        };
        actor.happenings.push({ is: 'token', token });
        const before = last[device];
        if (before)
          actor.happenings.push({ is: 'event', event: { token: before.token, at, kind: 'replaced', by: token.token } });
        for (let n = poisson(random, habits.visits * 3); n > 0; n--) {
          const when = at + random.next() * 62 * MINUTE;
          const isOver = when > issuedAt + HOUR;
          const answer = isOver ? ({ outcome: 'denied', status: 401 } as const) : {};
          request(random, actor, when, zipf(random, endpoints), caller, { token: token.token, ...answer });
        }
        last[device] = token;
      }
    const session = last[0];
    if (!session || random.next() > 0.4) continue;
    const at = (session.facts.issuedAt ?? 0) + random.int(5, 55) * MINUTE;
    const isOver = (one: Happening) => one.is === 'use' && one.use.token === session.token && one.use.at > at;
    for (let n = actor.happenings.length - 1; n >= 0; n--)
      if (isOver(actor.happenings[n] as Happening)) actor.happenings.splice(n, 1);
    actor.happenings.push({ is: 'event', event: { token: session.token, at, kind: 'logout' } });
    // What was under way when the person left.
    if (random.next() < 0.3)
      request(random, actor, at + random.int(100, 2_000), zipf(random, endpoints), caller, { token: session.token });
    if (random.next() < 0.1)
      request(random, actor, at + 5 * MINUTE, zipf(random, endpoints), caller, {
        token: session.token,
        outcome: 'denied',
        status: 401,
      });
  }
}

/** Consent to more comes late and seldom. */
function scopesOf(random: Random, day: number): readonly string[] {
  const first = ['openid', 'profile', 'orders:read', 'orders:write'];
  return day > 15 && random.next() < 0.002 ? [...first, 'calendar:read'] : first;
}
