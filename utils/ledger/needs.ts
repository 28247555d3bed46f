import { dayKey, inflightKey, type Key, keyText, leafKey, sightingKey, slotKey, tokenKey, useKey } from './keys';
import type { Prepared } from './prepare';
import { dayOf } from './projections/hours';
import { requestText } from './projections/inflight';
import { isResident } from './projections/sightings';
import type { InflightRow, LeafRow } from './tables';

/** Keys of the rows that `apply` may read, each once. A key that is not named here reads as absent. */
export interface Needs {
  readonly tokens: readonly Key[];
  readonly sightings: readonly Key[];
  readonly uses: readonly Key[];
  readonly inflight: readonly Key[];
  /** Requests that may have been answered, as `requestText`. */
  readonly answered: ReadonlySet<string>;
  /** Slots of which all sightings and leaves that lie there are needed. */
  readonly slots: readonly Key[];
  /** Tokens of which all leaves are needed. */
  readonly leavesOf: readonly Key[];
  readonly leaves: readonly Key[];
  readonly days: readonly Key[];
  readonly cases: readonly Key[];
  readonly files: readonly Key[];
}

class Keys {
  readonly #keys = new Map<string, Key>();

  add(key: Key): void {
    this.#keys.set(keyText(key), key);
  }

  list(): readonly Key[] {
    return [...this.#keys.values()];
  }
}

export function needs({ steps }: Prepared): Needs {
  const tokens = new Keys();
  const sightings = new Keys();
  const uses = new Keys();
  const inflight = new Keys();
  const answered = new Set<string>();
  const slots = new Keys();
  const leavesOf = new Keys();
  const leaves = new Keys();
  const days = new Keys();
  const cases = new Keys();
  const files = new Keys();
  for (const step of steps) {
    if ('leaf' in step) {
      const { leaf } = step;
      tokens.add(tokenKey(leaf));
      leaves.add(leafKey(leaf));
      sightings.add(sightingKey(leaf.sighting));
      if (isResident(leaf.sighting.surface)) slots.add(slotKey(leaf.site, leaf.sighting));
      continue;
    }
    const { body } = step.body;
    switch (body.kind) {
      case 'sighting':
        tokens.add(tokenKey(body.token));
        leavesOf.add(tokenKey(body.token));
        sightings.add(sightingKey(body.sighting));
        if (isResident(body.sighting.surface)) slots.add(slotKey(body.sighting.site, body.sighting));
        break;
      case 'use':
        tokens.add(tokenKey(body.token));
        leavesOf.add(tokenKey(body.token));
        uses.add(useKey(body.use));
        inflight.add(inflightKey(body.use));
        days.add(dayKey({ ...body.use, day: dayOf(body.at) }));
        break;
      case 'use-outcome':
        inflight.add(inflightKey(body));
        answered.add(requestText(body));
        break;
      case 'call':
        uses.add(useKey(body));
        break;
      case 'removal':
      case 'read':
        slots.add(slotKey(body.site, body.location));
        break;
      case 'case':
        cases.add([body.case]);
        break;
      case 'imported':
        files.add([body.site]);
    }
  }
  return {
    tokens: tokens.list(),
    sightings: sightings.list(),
    uses: uses.list(),
    inflight: inflight.list(),
    answered,
    slots: slots.list(),
    leavesOf: leavesOf.list(),
    leaves: leaves.list(),
    days: days.list(),
    cases: cases.list(),
    files: files.list(),
  };
}

/**
 * What the rows found first may make `apply` read in turn: slots of leaves that get promoted, uses that get answered. A
 * leaf that waits has no sighting yet.
 */
export function furtherNeeds(
  leaves: readonly LeafRow[],
  rows: readonly InflightRow[],
  answered: ReadonlySet<string>,
): Pick<Needs, 'uses' | 'slots' | 'days'> {
  const open = rows.flatMap(({ requests }) => requests.filter((request) => answered.has(requestText(request))));
  return {
    slots: leaves.map(({ site, sighting }) => slotKey(site, sighting)),
    uses: open.flatMap(({ uses }) => uses),
    days: open.map((row) => dayKey({ ...row, day: dayOf(row.at) })),
  };
}
