import type { TrafficUse } from '@/utils/model/traffic';
import { type Attack, attacked, like, many } from './attack';
import { ofTime } from './attacks-of-time';
import { ends } from './attacks-on-ends';
import { address, DAY, HOUR, type Kind, MINUTE } from './world';

const ALL: readonly Kind[] = ['person', 'mobile', 'developer', 'cron', 'ci', 'batch', 'service', 'refreshed'];
const STEADY: readonly Kind[] = ['person', 'mobile', 'cron', 'service', 'batch', 'refreshed'];
const THIEF = 'python-httpx/0.27';

/** One of each kind; strengths are told at each. */
export const attacks: readonly Attack[] = [
  {
    // Same program by day; another program; another program by night at endpoints that are new.
    rule: 'unexpected-network',
    victims: ALL,
    make: (random, scene, strength) => {
      const client = address(random);
      const from = strength === 2 && scene.token.role !== 'access' ? scene.night : scene.at;
      const uses = many([5, 10, 20][strength] ?? 0, (n) => {
        const endpoint = strength === 2 ? scene.strange[n % Math.max(1, scene.strange.length)] : undefined;
        return like(scene, from + n * 20_000, {
          client,
          ...(strength > 0 && { agent: THIEF }),
          ...(endpoint && { template: endpoint.template }),
        });
      });
      return attacked(scene, uses);
    },
  },
  {
    // 3, 8 and 25 times the most that any of its hours had.
    rule: 'rate-spike',
    victims: ALL,
    make: (_, scene, strength) => {
      const byHour = Map.groupBy(scene.uses, ({ at }) => Math.floor(at / HOUR));
      const most = Math.max(10, ...[...byHour.values()].map(({ length }) => length));
      const count = Math.min(20_000, most * ([3, 8, 25][strength] ?? 0));
      const from = Math.ceil(scene.at / HOUR) * HOUR;
      const life = scene.token.role === 'access' ? 0 : HOUR;
      return attacked(
        scene,
        many(count, (n) => like(scene, (life ? from : scene.at) + (n * 50 * MINUTE) / count)),
      );
    },
  },
  {
    // Two calls to what others of the app use; with one to administration; fifteen of everything.
    rule: 'unusual-endpoint',
    victims: ALL,
    make: (random, scene, strength) => {
      if (scene.strange.length < 2) return null;
      const mighty = ['/admin/export', '/users/{id}/roles', '/api-keys'];
      const uses = many([2, 4, 15][strength] ?? 0, (n) =>
        like(scene, scene.at + n * 15_000, {
          template: strength > 0 && n % 4 === 0 ? (mighty[(n / 4) % 3] ?? '') : random.pick(scene.strange).template,
          object: null,
        }),
      );
      return attacked(scene, uses);
    },
  },
  {
    // One POST; four; twenty, with deletions; half of them to endpoints that are new to it.
    rule: 'method-escalation',
    victims: STEADY,
    make: (_, scene, strength) => {
      if (scene.uses.some(({ method }) => method !== 'GET')) return null;
      const uses = many([1, 4, 20][strength] ?? 0, (n) =>
        like(scene, scene.at + n * 30_000, {
          method: strength === 2 && n % 2 ? 'DELETE' : 'POST',
          ...(n % 2 === 0 && { template: scene.strange[n % Math.max(1, scene.strange.length)]?.template ?? '/new' }),
        }),
      );
      return attacked(scene, uses);
    },
  },
  {
    // After 15 days as before; after 18 from elsewhere; after 20 from elsewhere with another program.
    rule: 'dormant-token-active',
    victims: ['person', 'cron', 'service', 'batch', 'developer', 'mobile'],
    make: (random, scene, strength) => {
      const quiet = ([15, 18, 20][strength] ?? 0) * DAY;
      const client = strength > 0 ? address(random) : scene.last.client;
      const uses = many(8, (n) =>
        like(scene, scene.at + n * MINUTE, { client, ...(strength === 2 && { agent: THIEF }) }),
      );
      const dropped = ({ at }: TrafficUse) => at > scene.at - quiet;
      return scene.uses.filter((use) => !dropped(use)).length < 30 ? null : attacked(scene, uses, { dropped });
    },
  },
  {
    // 6, 12 and 40 refused requests to new endpoints, then one that is answered.
    rule: 'failures-before-success',
    victims: ALL,
    make: (_, scene, strength) => {
      const tries = [6, 12, 40][strength] ?? 0;
      const uses = many(tries, (n) =>
        like(scene, scene.at + n * 8_000, {
          template: `/admin/tool-${n % 12}`,
          object: null,
          status: 403,
          outcome: 'denied',
        }),
      );
      const found = like(scene, scene.at + tries * 8_000 + 5_000, { template: '/admin/tool-1', object: null });
      return attacked(scene, [...uses, found]);
    },
  },
  {
    // 25 objects one in 20 seconds, with gaps; 100, two a second; 1000, twenty a second.
    rule: 'object-enumeration',
    victims: ALL,
    make: (random, scene, strength) => {
      const endpoint = scene.uses.findLast(({ object, method }) => object !== null && method === 'GET');
      if (!endpoint) return null;
      let object = random.int(1_000, 9_000);
      const apart = [20_000, 500, 50][strength] ?? 0;
      const uses = many([25, 100, 1_000][strength] ?? 0, (n) => {
        object += strength === 0 ? random.int(1, 4) : 1;
        const missing = random.next() < 0.15;
        const answer = missing ? ({ status: 404, outcome: 'failed' } as const) : {};
        return like(scene, scene.at + n * apart, { template: endpoint.template, object: String(object), ...answer });
      });
      return attacked(scene, uses);
    },
  },
  {
    // Between the victim's own requests: the same program elsewhere; another program, three times; twenty times.
    rule: 'concurrent-contexts',
    victims: ALL,
    make: (random, scene, strength) => {
      const client = address(random);
      const uses = many([4, 6, 40][strength] ?? 0, (n) =>
        like(scene, scene.at + n * 8_000, n % 2 ? {} : { client, ...(strength > 0 && { agent: THIEF }) }),
      );
      return attacked(scene, uses);
    },
  },
  {
    // Refused by a third party; accepted; twenty times.
    rule: 'new-recipient',
    victims: ALL,
    make: (_, scene, strength) => {
      const uses = many([1, 1, 20][strength] ?? 0, (n) =>
        like(scene, scene.at + n * 9_000, {
          destination: 'https://collect.tracker.test',
          ...(strength === 0 && { outcome: 'denied', status: 403 }),
        }),
      );
      return attacked(scene, uses);
    },
  },
  ...ends,
  ...ofTime,
];
