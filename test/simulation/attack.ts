import type { Happening } from '@/utils/assess/traffic/anomaly';
import type { TrafficToken, TrafficUse } from '@/utils/model/traffic';
import type { Random } from '../accuracy/random';
import type { Actor, Endpoint, Kind } from './world';
import { DAY, FROM, HOUR } from './world';

export const STRENGTHS = ['weak', 'middle', 'strong'] as const;

/** What an attack changes in the life of its victim. */
export interface Attacked {
  readonly added: readonly Happening[];
  /** Uses of the victim that do not take place. */
  readonly dropped?: (use: TrafficUse) => boolean;
  /** Tokens at which it may be told. */
  readonly tokens: readonly string[];
  readonly from: number;
  readonly to: number;
  /** When it is looked at, where that is after the month. */
  readonly until?: number;
}

export interface Attack {
  /** The rule that is to tell it. */
  readonly rule: string;
  readonly victims: readonly Kind[];
  /** Null where this actor is no victim. @param strength 0 to 2 */
  readonly make: (random: Random, scene: Scene, strength: number) => Attacked | null;
}

/** An actor in the last third of the month, at a moment at which it is active. */
export interface Scene {
  readonly actor: Actor;
  readonly uses: readonly TrafficUse[];
  readonly at: number;
  readonly token: TrafficToken;
  /** The last use before. */
  readonly last: TrafficUse;
  /** Endpoints of the app that this actor did not use so far. */
  readonly strange: readonly Endpoint[];
  /** Attacks begin in the night of the actor. */
  readonly night: number;
}

export function sceneOf(random: Random, actor: Actor): Scene | null {
  const uses = actor.happenings.flatMap((one) => (one.is === 'use' ? [one.use] : [])).sort((a, b) => a.at - b.at);
  const wanted = FROM + (20 + random.next() * 8) * DAY;
  const index = uses.findLastIndex(({ at }) => at <= wanted);
  const last = uses[index];
  if (!last || last.at < FROM + 7 * DAY) return null;
  const tokens = actor.happenings.flatMap((one) => (one.is === 'token' ? [one.token] : []));
  const token = tokens.find((one) => one.token === last.token) ?? actor.main;
  const used = new Set(uses.slice(0, index + 1).map(({ template }) => template));
  const strange = actor.app.endpoints.filter(({ template }) => !used.has(template));
  const at = last.at + 2_000;
  const night = Math.floor(at / DAY) * DAY + DAY + (3 - actor.zone) * HOUR;
  return { actor, uses: uses.slice(0, index + 1), at, token, last, strange, night };
}

/** Like the last use, but for what is given. */
export function like({ last, token }: Scene, at: number, part: Partial<TrafficUse> = {}): Happening {
  return {
    is: 'use',
    use: { ...last, token: token.token, at: Math.round(at), status: 200, outcome: 'ok', ...part },
  };
}

export function attacked(scene: Scene, added: readonly Happening[], part: Partial<Attacked> = {}): Attacked {
  const times = added.map((one) => (one.is === 'use' ? one.use.at : one.is === 'event' ? one.event.at : scene.at));
  return { added, tokens: [scene.token.token], from: Math.min(...times), to: Math.max(...times), ...part };
}

export const many = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => make(n));
