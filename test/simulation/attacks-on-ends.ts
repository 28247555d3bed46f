import type { Happening } from '@/utils/assess/traffic/anomaly';
import type { TrafficEvent, TrafficUse } from '@/utils/model/traffic';
import { type Attack, attacked, like, many, type Scene } from './attack';
import { DAY, HOUR, type Kind, MINUTE } from './world';

// Attacks that show in the life of a token: where it lies, when it was made, and when it should be over.

const SESSIONS: readonly Kind[] = ['person', 'mobile'];
const KEYS: readonly Kind[] = ['cron', 'service', 'batch', 'ci', 'developer'];

/** Uses 2 minutes, half an hour and many hours after the moment at which it should be over. */
function lateUses(scene: Scene, strength: number): readonly Happening[] {
  const first = [2.5, 30, 120][strength] ?? 0;
  return many([1, 5, 30][strength] ?? 0, (n) => like(scene, scene.at + (first + n * 20) * MINUTE));
}

const afterwards =
  (scene: Scene) =>
  ({ at }: TrafficUse) =>
    at > scene.at;

const event = (scene: Scene, part: Pick<TrafficEvent, 'kind'> & Record<string, unknown>, at = scene.at): Happening => ({
  is: 'event',
  event: { token: scene.token.token, at, ...part } as TrafficEvent,
});

export const ends: readonly Attack[] = [
  {
    rule: 'use-after-logout',
    victims: SESSIONS,
    make: (_, scene, strength) =>
      attacked(scene, [event(scene, { kind: 'logout' }), ...lateUses(scene, strength)], { dropped: afterwards(scene) }),
  },
  {
    rule: 'use-after-expiry',
    victims: [...SESSIONS, ...KEYS],
    make: (_, scene, strength) => {
      const expiresAt = scene.at - 3 * MINUTE;
      const token = { ...scene.token, facts: { ...scene.token.facts, expiresAt } };
      return attacked(scene, [{ is: 'token', token, at: scene.at }, ...lateUses(scene, strength)], {
        dropped: afterwards(scene),
      });
    },
  },
  {
    // Weak falls into the five minutes that servers take.
    rule: 'use-after-revocation',
    victims: [...SESSIONS, ...KEYS],
    make: (_, scene, strength) =>
      attacked(scene, [event(scene, { kind: 'revoked' }), ...lateUses(scene, strength)], {
        dropped: afterwards(scene),
      }),
  },
  {
    rule: 'use-after-rotation',
    victims: SESSIONS,
    make: (_, scene, strength) => {
      const token = { ...scene.token, role: 'refresh' };
      const added: Happening[] = [
        { is: 'token', token, at: scene.at },
        event(scene, { kind: 'replaced', by: 'next' }),
        ...lateUses(scene, strength),
      ];
      return attacked(scene, added, { dropped: afterwards(scene) });
    },
  },
  {
    // The old key two, five and nine days after the new one.
    rule: 'rotation-incomplete',
    victims: KEYS,
    make: (_, scene, strength) => {
      const after = [2, 5, 9][strength] ?? 0;
      const from = scene.at - after * DAY;
      return attacked(scene, [event(scene, { kind: 'replaced', by: 'next' }, from), like(scene, scene.at)], {
        dropped: afterwards(scene),
      });
    },
  },
  {
    // Another host of the site; another site; the staging environment.
    rule: 'unexpected-origin',
    victims: SESSIONS,
    make: (_, scene, strength) => {
      const { scope } = scene.actor.app;
      const origin = [`https://help.${scope}`, 'https://elsewhere.test', `https://staging.${scope}`][strength];
      return attacked(scene, [event(scene, { kind: 'stored', origin })]);
    },
  },
  {
    // One right more; six more; administration.
    rule: 'scope-growth',
    victims: ['refreshed'],
    make: (_, scene, strength) => {
      const more = [['calendar:read'], many(6, (n) => `part${n}:read`), ['admin']][strength] ?? [];
      const name = `${scene.token.token}-grown`;
      const facts = {
        ...scene.token.facts,
        issuedAt: scene.at,
        scopes: [...(scene.token.facts.scopes ?? []), ...more],
      };
      return attacked(
        scene,
        [{ is: 'token', token: { ...scene.token, token: name, facts } }, like(scene, scene.at, { token: name })],
        {
          tokens: [name],
        },
      );
    },
  },
  {
    // 12, 25 and 100 tokens in 50 minutes.
    rule: 'creation-burst',
    victims: ['refreshed'],
    make: (_, scene, strength) => {
      const count = [12, 25, 100][strength] ?? 0;
      const from = Math.ceil(scene.at / HOUR) * HOUR;
      const tokens = many(count, (n) => ({
        ...scene.token,
        token: `${scene.token.token}-burst-${n}`,
        facts: { ...scene.token.facts, issuedAt: from + (n * 50 * MINUTE) / count, expiresAt: from + 3 * HOUR },
      }));
      return attacked(
        scene,
        tokens.map((token) => ({ is: 'token', token })),
        {
          tokens: tokens.map(({ token }) => token),
          from,
          to: from + HOUR,
        },
      );
    },
  },
  {
    // Its clock 40 seconds ahead; ten minutes; two days.
    rule: 'impossible-creation-time',
    victims: [...SESSIONS, ...KEYS],
    make: (_, scene, strength) => {
      const issuedAt = scene.at + ([40_000, 10 * MINUTE, 2 * DAY][strength] ?? 0);
      const token = { ...scene.token, token: `${scene.token.token}-forged`, facts: { ...scene.token.facts, issuedAt } };
      return attacked(scene, [{ is: 'token', token, at: scene.at }, like(scene, scene.at, { token: token.token })], {
        tokens: [token.token],
      });
    },
  },
  {
    // In the night, each time; strengths are the hour: 21, 1 and 3.
    rule: 'creation-outside-working-hours',
    victims: ['refreshed'],
    make: (_, scene, strength) => {
      const issuedAt = scene.night + ([-6, -2, 0][strength] ?? 0) * HOUR;
      const token = {
        ...scene.token,
        token: `${scene.token.token}-night`,
        facts: { ...scene.token.facts, issuedAt, expiresAt: issuedAt + HOUR },
      };
      return attacked(scene, [{ is: 'token', token }], { tokens: [token.token], from: issuedAt, to: issuedAt });
    },
  },
];
