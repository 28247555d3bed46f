import { digestOf, inspectStore } from '../../utils/engine';
import type { Observation } from '../../utils/model/observation';
import type { SurfaceId } from '../../utils/model/surface';
import type { Candidate, Confidence, TokenClass } from '../../utils/model/token';
import type { Dump } from './dumps';

/** A token of a dump, and what was said of it. */
export interface Told {
  readonly dump: string;
  readonly store: SurfaceId;
  readonly key: string;
  readonly role: string;
  readonly length: number;
  readonly outcome: 'found' | 'other' | 'missed';
  readonly confidence: Confidence | null;
  readonly type: string;
  readonly profile: string | null;
}

/** Something told that is no token. */
export interface Alarm {
  readonly dump: string;
  readonly key: string;
  readonly path: string;
  readonly type: string;
  readonly confidence: Confidence;
  readonly publishable: boolean;
  readonly tokenClass: TokenClass;
}

/**
 * Every token in every store it lies in, and every candidate that is none. `other`: told, but in another role. A role
 * `unknown` of the dump is any role.
 */
export function judgeDump({ id, origin = 'https://app.shop.test', stores, issued }: Dump): {
  readonly told: readonly Told[];
  readonly alarms: readonly Alarm[];
} {
  const told: Told[] = [];
  const alarms: Alarm[] = [];
  const digests = new Map(issued.map((one) => [digestOf(one.value), one]));
  for (const [store, entries] of Object.entries(stores) as [SurfaceId, readonly (readonly [string, string])[]][]) {
    const observations = entries.map(
      ([key, value]): Observation => ({
        surface: store,
        origin,
        key,
        value,
        at: 0,
        witness: 'bridge',
      }),
    );
    const inspected = inspectStore(observations);
    const candidates = inspected.flatMap(({ observation, inspection }) =>
      inspection.candidates.map((candidate) => ({ key: observation.key, candidate })),
    );
    const all = inspected.map(({ observation }) => observation);
    for (const { value, role } of issued) {
      const holder = all.find((one) => holds(one.value, value));
      if (!holder) continue;
      const found = candidates.find(({ candidate }) => candidate.digest === digestOf(value))?.candidate;
      told.push(toldOf(id, store, holder.key, role, value, found));
    }
    for (const { key, candidate } of candidates) {
      const { digest, type, confidence, publishable, tokenClass, path } = candidate;
      if (!digests.has(digest)) alarms.push({ dump: id, key, path, type, confidence, publishable, tokenClass });
    }
  }
  return { told, alarms };
}

function toldOf(dump: string, store: SurfaceId, key: string, role: string, value: string, found?: Candidate): Told {
  const isRight = found && (found.role === role || role === 'unknown');
  return {
    dump,
    store,
    key,
    role,
    length: value.length,
    outcome: !found ? 'missed' : isRight ? 'found' : 'other',
    confidence: found?.confidence ?? null,
    type: found ? `${found.type} ${found.role}` : '',
    profile: found?.profile ?? null,
  };
}

/** Whether a token lies in a value, as it is or behind the encodings that SDKs use. */
export function holds(value: string, token: string): boolean {
  if (value.includes(token) || value.includes(JSON.stringify(token).slice(1, -1))) return true;
  if (value.includes(encodeURIComponent(token))) return true;
  const body = value.replace(/^base64-/, '');
  return /^[\w+/=-]{40,}$/.test(body) && Buffer.from(body, 'base64').toString('utf8').includes(token);
}
