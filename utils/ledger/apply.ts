import type { Check, TokenAct } from '../model/act';
import type { Entry, EntryBody, PendingLeaf } from '../model/ledger';
import { SALT_BYTES, type Tip } from './chain';
import { cleanBody } from './clean';
import { type CleanBody, makeEntry, siteOf } from './entry';
import { LedgerError } from './errors';
import { keepJudged } from './judged';
import { tokenKey } from './keys';
import { endLeavesBy, keepLeaf, readLeaves, testimony } from './leaves';
import type { Prepared } from './prepare';
import { loginsAfter } from './projections/logins';
import { project } from './projections/project';
import type { Appended } from './store';
import type { Tables } from './tables';

export interface Applied {
  readonly entries: readonly Entry[];
  readonly tip: Tip;
  readonly result: Appended;
}

type Logged = Extract<EntryBody, { readonly kind: 'logout' }>;
type Spoken = Extract<EntryBody, { readonly kind: 'protocol' }>;
type Step = Extract<EntryBody, { readonly kind: 'login' }>;
type Checked = Extract<EntryBody, { readonly kind: 'check' }>;
type Done = Extract<EntryBody, { readonly kind: 'act' }>;
type Tried = Extract<EntryBody, { readonly kind: 'trial' }>;

const MAX_LOGOUTS = 10;
const MAX_TRIALS = 20;
/** Of one site; those that were checked longest ago go, and what was fixed after all others. */
const MAX_CHECKS = 200;
const MAX_ACTS = 50;
const MAX_DESTINATIONS = 200;
const MAX_PROTOCOLS = 4;

interface Run {
  readonly tables: Tables;
  readonly entries: Entry[];
  readonly sites: Set<string>;
  tip: Tip;
}

/**
 * One batch, in memory and without a pause: both stores call it, each with the tables that `needs` names. `now` is epoch
 * milliseconds.
 */
export function apply(tables: Tables, tip: Tip, batch: Prepared, now: number): Applied {
  const run: Run = { tables, tip, entries: [], sites: new Set() };
  const { source, rejected } = batch;
  if (source !== null) {
    const { id, seq, acked = 0 } = source;
    const { seq: last = Number.NEGATIVE_INFINITY } = tables.sources.get([id]) ?? {};
    if (seq <= last) return { entries: [], tip, result: { appended: 0, rejected: 0, duplicate: true, sites: [] } };
    if (seq > Math.max(last, acked) + 1)
      throw new LedgerError('ledger-gap', 'An earlier batch of this source is missing.');
    tables.sources.put({ id, seq, at: now });
  }
  for (const step of batch.steps) {
    if ('leaf' in step) wait(run, step.leaf);
    else record(run, step.body);
  }
  for (const { site, requests } of batch.counters) touch(run, site, now, requests);
  if (batch.judged !== null) {
    const { site } = batch.judged;
    for (const anomaly of keepJudged(tables, batch.judged)) write(run, { kind: 'anomaly', at: now, site, anomaly });
    if (batch.judged.anomalies.length > 0) run.sites.add(site);
  }
  const { entries, sites } = run;
  return { entries, tip: run.tip, result: { appended: entries.length, rejected, duplicate: false, sites: [...sites] } };
}

function record(run: Run, clean: CleanBody): void {
  const { body } = clean;
  endLeavesBy(run.tables, body);
  if (body.kind === 'read') readLeaves(run.tables, body);
  if (body.kind === 'protocol' && !isNewProtocol(run, body)) return;
  if (body.kind === 'login' && !belongs(run, body)) return;
  if (!project(run.tables, body, run.tip.seq + 1)) return;
  const entry = makeEntry(clean, run.tip, crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
  run.entries.push(entry);
  run.tip = { seq: entry.seq, hash: entry.hash };
  const site = siteOf(body);
  // A file is no site.
  if (site === null || body.kind === 'imported') return;
  run.sites.add(site);
  touch(run, site, body.at, 0);
  if (body.kind === 'logout') keepLogout(run, body);
  if (body.kind === 'trial') keepTrial(run, body);
  if (body.kind === 'check') keepCheck(run, body);
  if (body.kind === 'act') keepAct(run, body);
  if (body.kind === 'protocol') keepProtocol(run, body);
  if (body.kind === 'login') keepLogin(run, body);
  if (body.kind === 'sighting' || body.kind === 'use') promote(run, body.token);
}

/** The value is known as a token now: every place where it was seen before becomes a sighting. */
function promote(run: Run, named: { readonly site: string; readonly fingerprint: string }): void {
  const rows = run.tables.leaves.in(tokenKey(named));
  for (const row of rows) run.tables.leaves.delete(row);
  const token = run.tables.tokens.get(tokenKey(named));
  if (token === undefined) return;
  for (const row of rows) for (const body of testimony(row, token)) write(run, body);
}

function wait(run: Run, leaf: PendingLeaf): void {
  const token = run.tables.tokens.get(tokenKey(leaf));
  if (token !== undefined) {
    for (const body of testimony({ ...leaf, lastAt: leaf.at, removedAt: null }, token)) write(run, body);
    return;
  }
  touch(run, leaf.site, leaf.at, 0);
  for (const { site, fingerprint, origin, surface, key, path } of keepLeaf(run.tables, leaf)) {
    write(run, { kind: 'removal', at: leaf.at, site, fingerprint, location: { origin, surface, key, path } });
  }
}

/** Only the last logouts count: what an earlier one left is found by the next as well. */
function keepLogout({ tables }: Run, { kind: _kind, ...logout }: Logged): void {
  const row = tables.sites.get([logout.site]);
  if (row === undefined) return;
  const logouts = [...(row.logouts ?? []), logout].toSorted((a, b) => a.at - b.at).slice(-MAX_LOGOUTS);
  tables.sites.put({ ...row, logouts });
}

function keepTrial({ tables }: Run, { kind: _kind, ...trial }: Tried): void {
  const row = tables.sites.get([trial.site]);
  if (row !== undefined) tables.sites.put({ ...row, trials: [...(row.trials ?? []), trial].slice(-MAX_TRIALS) });
}

/** An answer to nothing that was seen to be asked is no entry. */
function belongs({ tables }: Run, body: Step): boolean {
  const { logins = [] } = tables.sites.get([body.site]) ?? {};
  return loginsAfter(logins, body, body) !== logins;
}

function keepCheck({ tables }: Run, { kind: _kind, ...check }: Checked): void {
  const row = tables.sites.get([check.site]);
  if (row === undefined) return;
  // That it was fixed once is known when it is back, and that it was back when nothing is seen.
  const isOther = ({ finding, answer }: Check) =>
    finding !== check.finding || (check.answer !== 'fixed' && answer !== check.answer);
  const checks = [...(row.checks ?? []).filter(isOther), check];
  const firstToGo = checks.toSorted((a, b) => Number(a.answer === 'fixed') - Number(b.answer === 'fixed'));
  const gone = new Set(firstToGo.slice(0, Math.max(0, checks.length - MAX_CHECKS)));
  tables.sites.put({ ...row, checks: checks.filter((one) => !gone.has(one)) });
}

/** How an act ended takes the place of its beginning. */
function keepAct({ tables }: Run, { kind: _kind, ...act }: Done): void {
  const row = tables.sites.get([act.site]);
  if (row === undefined) return;
  const { acts = [] } = row;
  const isBegun = ({ id, outcome }: TokenAct) => id !== undefined && id === act.id && outcome === 'begun';
  const { targets } = acts.find(isBegun) ?? {};
  const others = acts.filter((one) => !isBegun(one));
  tables.sites.put({ ...row, acts: [...others, { ...(targets && { targets }), ...act }].slice(-MAX_ACTS) });
}

function isNewProtocol({ tables }: Run, { site, destination, protocol }: Spoken): boolean {
  const { protocols = {} } = tables.sites.get([site]) ?? {};
  const known = protocols[destination];
  return known ? known[0] !== protocol : Object.keys(protocols).length < MAX_DESTINATIONS;
}

function keepProtocol({ tables }: Run, { site, destination, protocol }: Spoken): void {
  const row = tables.sites.get([site]);
  if (row === undefined) return;
  const others = (row.protocols?.[destination] ?? []).filter((one) => one !== protocol);
  const protocols = { ...row.protocols, [destination]: [protocol, ...others].slice(0, MAX_PROTOCOLS) };
  tables.sites.put({ ...row, protocols });
}

function keepLogin({ tables }: Run, body: Step): void {
  const row = tables.sites.get([body.site]);
  if (row !== undefined) tables.sites.put({ ...row, logins: loginsAfter(row.logins ?? [], body, body) });
}

function write(run: Run, body: EntryBody): void {
  const clean = cleanBody(body);
  if (clean !== null) record(run, clean);
}

function touch(run: Run, site: string, at: number, requests: number): void {
  const old = run.tables.sites.get([site]);
  const firstAt = Math.min(old?.firstAt ?? at, at);
  if (old?.firstAt === firstAt && requests === 0) return;
  run.sites.add(site);
  run.tables.sites.put({ ...old, site, firstAt, requestsWatched: (old?.requestsWatched ?? 0) + requests });
}
