import { refusal } from '../../lib/case-state';
import type { EntryBody } from '../../model/ledger';
import { dayKey, keyText, sightingKey, slotKey, tokenKey, useKey } from '../keys';
import type { Tables } from '../tables';
import { dayAfterAnswer, dayAfterUse, dayOf } from './hours';
import { keepRequest, openRequest } from './inflight';
import { isReadAt, readsAfter } from './reads';
import { isResident, sightingAfter } from './sightings';
import { tokenAfter } from './tokens';
import { calledAfter, useAfter } from './uses';

type Body<Kind extends EntryBody['kind']> = Extract<EntryBody, { readonly kind: Kind }>;
type Projected = Pick<Tables, 'tokens' | 'sightings' | 'uses' | 'inflight' | 'days' | 'cases' | 'files' | 'fileTokens'>;

/**
 * Brings the projections up to the entry with this body and number. False where the body changes nothing and so is no
 * entry: a removal of what is not there, the answer to a request that carried no token, an act that the case refuses, a part
 * of a file that is there already.
 */
export function project(tables: Projected, body: EntryBody, seq: number): boolean {
  switch (body.kind) {
    case 'sighting':
      return projectSighting(tables, body);
    case 'removal':
      return projectRemoval(tables, body);
    case 'read':
      return projectRead(tables, body);
    case 'use':
      return projectUse(tables, body, seq);
    case 'use-outcome':
      return projectOutcome(tables, body, seq);
    case 'call':
      return projectCall(tables, body);
    case 'case':
      return projectCase(tables, body, seq);
    case 'imported':
      return projectImported(tables, body, seq);
    default:
      return true;
  }
}

function projectCase(tables: Projected, { at, by, act, case: id }: Body<'case'>, seq: number): boolean {
  const before = tables.cases.get([id]) ?? { id, events: [] };
  if (refusal(before, act) !== null) return false;
  tables.cases.put({ id, events: [...before.events, { seq, at, by, act }] });
  return true;
}

function projectImported(tables: Projected, body: Body<'imported'>, seq: number): boolean {
  const { at, site, file, part, parts, tokens } = body;
  const before = tables.files.get([site]);
  if (before !== undefined && before.partsKept >= before.parts) return false;
  if (part !== (before?.partsKept ?? 0) + 1) return false;
  const { keptAt = at, firstEntry = seq } = before ?? {};
  tables.files.put({ ...file, site, keptAt, parts, partsKept: part, firstEntry, lastEntry: seq });
  for (const token of tokens) tables.fileTokens.put({ ...token, site });
  return true;
}

function projectSighting(tables: Projected, body: Body<'sighting'>): true {
  const { token, sighting } = body;
  tables.tokens.put(tokenAfter(tables.tokens.get(tokenKey(token)), body));
  const others = isResident(sighting.surface) ? tables.sightings.in(slotKey(sighting.site, sighting)) : [];
  for (const other of others) {
    if (other.fingerprint === sighting.fingerprint) continue;
    const next = sightingAfter(other, body);
    if (next !== other) tables.sightings.put(next);
  }
  const own = tables.sightings.get(sightingKey(sighting));
  tables.sightings.put(sightingAfter(own, body));
  return true;
}

function projectRemoval(tables: Projected, body: Body<'removal'>): boolean {
  let changed = false;
  for (const sighting of tables.sightings.in(slotKey(body.site, body.location))) {
    const next = sightingAfter(sighting, body);
    if (next === sighting) continue;
    tables.sightings.put(next);
    changed = true;
  }
  return changed;
}

function projectRead(tables: Projected, body: Body<'read'>): boolean {
  const lying = tables.sightings.in(slotKey(body.site, body.location)).filter((sighting) => isReadAt(body, sighting));
  for (const sighting of lying) tables.sightings.put({ ...sighting, reads: readsAfter(sighting.reads, body) });
  return lying.length > 0;
}

function projectUse(tables: Projected, body: Body<'use'>, seq: number): true {
  const { token, use, at } = body;
  tables.tokens.put(tokenAfter(tables.tokens.get(tokenKey(token)), body));
  const key = useKey(use);
  tables.uses.put(useAfter(tables.uses.get(key), body));
  const { site, requestId, fingerprint } = use;
  const open = openRequest(tables, use, at, seq);
  // The same token twice in one request, say as header and as cookie: both share the answer.
  const together = open !== undefined && !open.answered && open.at === at ? open.uses : [];
  const uses = [...together.filter((other) => keyText(other) !== keyText(key)), key];
  keepRequest(tables, { site, requestId, fingerprint, seq, at, answered: false, uses }, seq);
  if (together.length === 0) {
    const day = tables.days.get(dayKey({ site, fingerprint, day: dayOf(at) }));
    tables.days.put(dayAfterUse(day, { site, fingerprint, at }));
  }
  return true;
}

/** The fifth line that makes one request is not kept. */
function projectCall(tables: Projected, body: Body<'call'>): boolean {
  const use = tables.uses.get(useKey(body));
  const next = use && calledAfter(use, body.caller);
  if (next === undefined || next === use) return false;
  tables.uses.put(next);
  return true;
}

function projectOutcome(tables: Projected, body: Body<'use-outcome'>, seq: number): boolean {
  const open = openRequest(tables, body, body.at, seq);
  if (open === undefined) return false;
  for (const key of open.uses) {
    const use = tables.uses.get(key);
    if (use !== undefined) tables.uses.put(useAfter(use, body, body.at - open.at));
  }
  const day = tables.days.get(dayKey({ ...open, day: dayOf(open.at) }));
  const next = day && !open.answered ? dayAfterAnswer(day, open.at, body.status) : day;
  if (next !== undefined && next !== day) tables.days.put(next);
  keepRequest(tables, { ...open, answered: true }, seq);
  return true;
}
