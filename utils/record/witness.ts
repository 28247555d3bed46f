import { siteOf } from '../lib/site';
import type { BridgeBatch, Reply } from '../messages/protocol';
import type { Sender } from '../messages/server';
import type { EntryBody } from '../model/ledger';
import type { NamedFiles } from '../observe/content/surfaces/named-files';
import type { JarCookie } from '../observe/worker/cookie-jar';
import type { RequestDone, RequestSent, ResponseSeen } from '../observe/worker/request-watch';
import { RequestPrivacy } from '../platform/privacy';
import type { Scope } from '../platform/scope';
import type { OpenTab } from '../platform/tabs';
import { sleep } from '../platform/within-time';
import type { Naming } from './bodies';
import { namingUnder } from './bodies';
import { Carrying } from './carrying';
import { coverBy, coverOpaque } from './cover-by';
import type { CoverageBook } from './coverage-book';
import { fromBridge } from './from-bridge';
import { containersOf, fromJar } from './from-jar';
import { leavingBy, logoutsInJar } from './from-logout';
import { fromOutcome } from './from-outcome';
import type { UseBody } from './from-request';
import { fromRequest, siteLeft, siteOfRequest } from './from-request';
import { fromResponse } from './from-response';
import { knownAt } from './known-at';
import { LoginWatch } from './login-watch';
import { ProtocolWatch } from './protocol-watch';
import { readJarCovered } from './read-jar';
import type { Recorder } from './recorder';
import type { RequestChecks } from './request-checks';
import { isSameUse } from './same-use';
import { endpointOf } from './shown-by';
import type { Stores } from './stores';

/** Time for the events that waited for the worker to reach it, milliseconds. */
const EVENTS_ARRIVE_WITHIN = 2_500;

interface Parts {
  readonly scope: Scope;
  /** Resolves once scope and rules are known: nothing is inspected before. */
  readonly ready: () => Promise<unknown>;
  readonly stores: Stores;
  readonly recorder: Recorder;
  readonly coverage: CoverageBook;
  readonly checks: RequestChecks;
  /** Random per browser session: request ids of the browser begin anew with each. */
  readonly session: Promise<string>;
  /** Whether a person has the tab checked once at this moment: its bridges may speak although the site is not granted. */
  readonly checking: (tabId: number) => boolean;
  readonly openSites: () => Promise<readonly (OpenTab & { readonly site: string })[]>;
  readonly changed: (sites: readonly string[]) => void;
  /** A session of the site ended: what is left of it shows a moment later. */
  readonly left: (site: string) => void;
  /** Hears of the files that a document names. */
  readonly named: (files: NamedFiles, page: Sender) => void;
  /** Hears to which endpoints tokens went, and from which they came. */
  readonly carried: (by: readonly (EntryBody | string)[]) => void;
}

/** The worker's eyes: takes what bridges, requests and the cookie jar show, in scope only, and has it written down. */
export class Witness {
  readonly #parts: Parts;
  #naming: Promise<Naming> | null = null;
  readonly #carrying = new Carrying();
  readonly #privacy = new RequestPrivacy();
  /** One batch of a bridge after the other: the ledger takes numbers in rising order only. */
  readonly #turns = new Map<string, Promise<unknown>>();
  /** What will be looked at anyway is not put on the list twice. */
  readonly #changedHosts = new Set<string>();
  /** Jars to be read, and whether because they changed: what went while the browser was closed is no logout. */
  readonly #staleJars = new Map<string, boolean>();
  /** Beginning of this life of the worker. */
  readonly #born = Date.now();

  readonly #protocols = new ProtocolWatch(({ incognito, ...spoken }) =>
    this.#parts.recorder.add(async () => ({
      incognito,
      bodies: [{ kind: 'protocol', at: Date.now(), ...spoken }],
    })),
  );

  readonly #logins: LoginWatch;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#logins = new LoginWatch(parts.scope, parts.recorder);
  }

  /** A bridge's batch: resolves when it is durable. */
  appended(batch: BridgeBatch, sender: Sender): Promise<Reply<'bridge/append'>> {
    const append = () => this.#append(batch, sender);
    const turn = (this.#turns.get(batch.bridge) ?? Promise.resolve()).then(append, append);
    this.#turns.set(batch.bridge, turn);
    const leave = () => {
      if (this.#turns.get(batch.bridge) === turn) this.#turns.delete(batch.bridge);
    };
    turn.then(leave, leave);
    return turn;
  }

  async #append(batch: BridgeBatch, sender: Sender): Promise<Reply<'bridge/append'>> {
    const { scope, coverage, ready } = this.#parts;
    await ready();
    const site = siteOf(sender.origin);
    const allowed =
      site !== null && !scope.paused.has(site) && (scope.granted(sender.origin) || this.#parts.checking(sender.tabId));
    if (site === null && batch.seq === 1) await coverOpaque(sender, scope, coverage);
    if (!allowed) return { acked: null };
    const { bodies, sites } = await this.#write(batch, sender, site).catch(async (error: unknown) => {
      if (await coverage.unwritten(site, sender.incognito, batch.bridge, error)) this.#parts.changed([site]);
      throw error;
    });
    await coverage.written(site, sender.incognito, batch.bridge);
    this.#parts.changed(sites.length > 0 ? sites : [site]);
    if (bodies.some(({ kind }) => kind === 'logout')) this.#parts.left(site);
    if (batch.seq === 1) this.#readJarOf(site, sender.origin, sender.incognito);
    for (const item of batch.items) if (item.kind === 'files') this.#parts.named(item, sender);
    this.#parts.carried(bodies);
    return { acked: batch.seq };
  }

  async #write({ bridge, seq, acked, items }: BridgeBatch, sender: Sender, site: string) {
    const store = await this.#parts.stores.open(sender.incognito);
    const naming = await this.naming();
    const recorded = await fromBridge(items, this.#context(`${bridge}.${seq}`, sender, site), naming);
    // Coverage first: no report may show what was seen beside the word that nothing was looked at.
    await coverBy({ bridge, items }, site, sender, this.#parts.coverage, naming);
    const { sites } = await store.append({ ...recorded, source: { id: bridge, seq, acked } });
    return { bodies: recorded.bodies, sites };
  }

  sent(request: RequestSent): void {
    const isPrivate = this.#privacy.of(request);
    this.#parts.recorder.add(async () => {
      const site = siteOfRequest(request);
      if (site === null || (await this.#ignores(site, request.url))) return null;
      const incognito = await isPrivate;
      const requestId = `${await this.#parts.session}.${request.requestId}`;
      const isKnown = await this.#knownWhereItLeft(request, incognito);
      const naming = await this.naming();
      const bodies = fromRequest(request, requestId, naming, isKnown).filter(({ use }) =>
        this.#isInScope(use.site, request),
      );
      const leaving = leavingBy(request, naming).filter((one) => this.#isInScope(one.site, request));
      const carried = [
        ...bodies.map(({ use: { site, fingerprint } }) => ({ kind: 'use' as const, site, fingerprint, incognito })),
        ...leaving.map((one) => ({ kind: 'logout' as const, ...one, incognito })),
      ];
      if (carried.length > 0) await this.#carrying.set(requestId, carried);
      this.#parts.carried(bodies);
      const checks = await this.#parts.checks.sent(request, requestId, incognito, bodies);
      const logins = this.#logins.sent(request, naming);
      return { incognito, bodies: [...bodies, ...logins, ...checks], requests: [site] };
    });
  }

  answered(response: ResponseSeen): void {
    const isPrivate = this.#privacy.of(response);
    this.#parts.recorder.add(async () => {
      const site = siteOf(response.url);
      if (site === null || (await this.#ignores(site, response.url))) return null;
      const { paused } = this.#parts.scope;
      const naming = await this.naming();
      const seen = fromResponse(response, naming).filter(({ sighting }) => !paused.has(sighting.site));
      const bodies = [...seen, ...this.#logins.redirected(response, naming)];
      if (bodies.length === 0) return null;
      this.#parts.carried([endpointOf(response.url)]);
      return { incognito: await isPrivate, bodies };
    });
  }

  done(outcome: RequestDone): void {
    this.#privacy.ended(outcome.requestId);
    this.#parts.recorder.add(async () => {
      const told = `${await this.#parts.session}.${outcome.requestId}`;
      await this.#checked(told, outcome);
      const { id, carried } = await this.#carrying.take(told);
      const [first] = carried;
      if (!first) return null;
      const bodies = fromOutcome(carried, id, outcome);
      for (const body of bodies) if (body.kind === 'logout') this.#parts.left(body.site);
      for (const site of new Set(bodies.flatMap((body) => (body.kind === 'use-outcome' ? [body.site] : []))))
        if (outcome.status !== null) this.#protocols.ended(outcome, site, first.incognito);
      return { incognito: first.incognito, bodies };
    });
  }

  /** Requests that findings wait for came without what they had. */
  async #checked(id: string, { status, at }: RequestDone): Promise<void> {
    for (const { incognito, body } of await this.#parts.checks.ended(id, status, at))
      this.#parts.recorder.add(async () => ({ incognito, bodies: [body] }));
  }

  /** The jar changed: every watched site that is open on the cookie's domain is read again. */
  jarChanged({ attributes }: JarCookie, incognito: boolean): void {
    const host = attributes.domain.replace(/^\./, '');
    const change = `${incognito} ${host}`;
    if (this.#changedHosts.has(change)) return;
    this.#changedHosts.add(change);
    void this.#parts.openSites().then((open) => {
      this.#changedHosts.delete(change);
      for (const { site, incognito: isPrivate } of open) {
        const same = siteOf(`https://${host}`) === site || site.replace(/:\d+$/, '') === host;
        if (same && isPrivate === incognito) this.#readJarOf(site, `https://${host}`, incognito, true);
      }
    });
  }

  /** At the worker's start: the jar may have changed while it was being stopped. */
  readOpenJars(): void {
    const { scope, openSites, ready } = this.#parts;
    void Promise.all([openSites(), ready()]).then(([open]) => {
      for (const { site, url, incognito } of open)
        if (scope.watches(url)) this.#readJarOf(site, new URL(url).origin, incognito);
    });
  }

  /** Reads the jar of a page again; resolves when that is durable. */
  async lookInJar(site: string, origin: string, incognito: boolean): Promise<void> {
    this.#readJarOf(site, origin, incognito);
    await this.#parts.recorder.settled();
  }

  naming(): Promise<Naming> {
    this.#naming ??= this.#parts.stores.open(false).then(async (store) => namingUnder(await store.profileKey()));
    return this.#naming;
  }

  #readJarOf(site: string, origin: string, incognito: boolean, hasChanged = false): void {
    const { hostname } = new URL(origin);
    const jar = `${incognito} ${site} ${hostname}`;
    const isWaiting = this.#staleJars.has(jar);
    this.#staleJars.set(jar, hasChanged || this.#staleJars.get(jar) === true);
    if (isWaiting) return;
    this.#parts.recorder.add(async () => {
      const isChange = this.#staleJars.get(jar) === true;
      this.#staleJars.delete(jar);
      const { scope, ready } = this.#parts;
      await ready();
      if (!scope.granted(origin) || scope.paused.has(site)) return null;
      const at = Date.now();
      const store = await this.#parts.stores.open(incognito);
      const { tokens, sightings: lying } = await knownAt(store, site);
      const cookies = await readJarCovered(site, hostname, incognito, containersOf(lying), this.#parts.coverage);
      const { bodies, leaves } = fromJar(cookies, site, lying, at, await this.naming());
      const logouts = isChange ? logoutsInJar(site, at, { tokens, lying, bodies, leaves }) : [];
      if (logouts.length > 0) this.#parts.left(site);
      return { incognito, bodies: [...bodies, ...logouts], leaves };
    });
  }

  #context(batch: string, sender: Sender, site: string) {
    const { stores, scope, recorder } = this.#parts;
    return {
      site,
      origin: sender.origin,
      frame: sender.frameId === 0 ? ('top' as const) : ('sub' as const),
      batch,
      lying: async () => (await knownAt(await stores.open(sender.incognito), site)).sightings,
      known: async () => {
        const { tokens } = await (await stores.open(sender.incognito)).site(site);
        return new Set(tokens.map(({ fingerprint }) => fingerprint));
      },
      unseen: async (uses: readonly UseBody[]) => {
        const [first] = uses;
        if (!first || !scope.granted(first.use.destination) || !scope.granted(sender.origin)) return uses;
        // The event that started this worker may come after the page's word on the same request.
        if (first.at < this.#born) await sleep(this.#born + EVENTS_ARRIVE_WITHIN - Date.now());
        // What the browser told is durable before the page's word on the same is answered.
        await recorder.settled();
        if (first.at >= this.#born) return [];
        const { uses: known } = await (await stores.open(sender.incognito)).site(site);
        return uses.filter((body) => !known.some((use) => isSameUse(use, body)));
      },
    };
  }

  /** Tokens known at the site that a navigation left. */
  async #knownWhereItLeft(request: RequestSent, incognito: boolean): Promise<(fingerprint: string) => boolean> {
    const left = siteLeft(request);
    if (left === null || !/[?#]/.test(request.url)) return () => false;
    const { tokens } = await (await this.#parts.stores.open(incognito)).site(left);
    return (fingerprint) => tokens.some((token) => token.fingerprint === fingerprint);
  }

  #isInScope(site: string, { url, initiator }: RequestSent): boolean {
    const { scope } = this.#parts;
    if (scope.paused.has(site)) return false;
    return site === siteOf(url) || (initiator !== null && scope.granted(initiator));
  }

  async #ignores(site: string, url: string): Promise<boolean> {
    const { scope, ready } = this.#parts;
    await ready();
    return scope.paused.has(site) || !scope.granted(url);
  }
}
