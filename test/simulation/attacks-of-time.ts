import { type Attack, attacked } from './attack';
import { DAY, type Kind, UNTIL } from './world';

// What only time shows: no use of the victim does, and a table of uses knows no later time than its last.

const KEYS: readonly Kind[] = ['cron', 'service', 'batch', 'ci', 'developer'];

export const ofTime: readonly Attack[] = [
  {
    // Left for 32 days, 45 and 90.
    rule: 'unused-token',
    victims: KEYS,
    make: (_, scene, strength) => {
      const until = scene.at + ([32, 45, 90][strength] ?? 0) * DAY;
      return attacked(scene, [], { dropped: ({ at }) => at > scene.at, from: scene.at, to: until, until });
    },
  },
  {
    // Made 92 days ago, 180 and 400.
    rule: 'never-rotated',
    victims: KEYS,
    make: (_, scene, strength) => {
      const issuedAt = UNTIL - ([92, 180, 400][strength] ?? 0) * DAY;
      const token = { ...scene.token, facts: { ...scene.token.facts, issuedAt } };
      return attacked(scene, [{ is: 'token', token, at: scene.at }], { from: issuedAt, to: UNTIL });
    },
  },
];

export const OF_TIME: ReadonlySet<string> = new Set(ofTime.map(({ rule }) => rule));
