import { siteOf, siteOfHost } from '../lib/site';
import type { BridgeBatch, BridgeItem } from '../messages/protocol';
import type { Sender } from '../messages/server';
import type { JarCookie } from '../observe/worker/cookie-jar';
import { readJar } from '../observe/worker/cookie-jar';
import type { RequestDone, RequestSent, ResponseSeen } from '../observe/worker/request-watch';
import { isPrivateTab } from '../platform/privacy';
import type { Scope } from '../platform/scope';
import type { Naming } from './bodies';
import { namingUnder } from './bodies';
import type { CoverageBook } from './coverage-book';
import { fromBridge } from './from-bridge';
import { fromJar } from './from-jar';
import { fromRequest, siteOfRequest } from './from-request';
import { fromResponse } from './from-response';
import type { Recorder } from './recorder';
import type { Stores } from './stores';

interface Parts {
  readonly scope: Scope;
  readonly stores: Stores;
  readonly recorder: Recorder;
  readonly coverage: CoverageBook;
  /** Random per browser session: request ids of the browser begin anew with each. */
  readonly session: Promise<string>;
  readonly checkedOnce: (tabId: number) => Promise<boolean>;
  readonly openSites: () => Promise<readonly { readonly site: string; readonly incognito: boolean }[]>;
  readonly changed: (sites: readonly string[]) => void;
}

/** The worker's eyes: takes what bridges, requests and the cookie jar show, in scope only, and has it written down. */
export class Witness {
  readonly #parts: Parts;
  #naming: Promise<Naming> | null = null;
  /** Requests under way that carried a credential; an outcome of any other is of no interest. */
  readonly #carrying = new Map<
    string,
    readonly { readonly site: string; readonly fingerprint: string; readonly incognito: boolean }[]
  >();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** A bridge's batch: resolves when it is durable. */
  async appended(batch: BridgeBatch, sender: Sender): Promise<{ readonly acked: number }> {
    const { scope, stores } = this.#parts;
    await scope.ready;
    const site = siteOf(sender.origin);
    const allowed =
      site !== null &&
      !scope.paused.has(site) &&
      (scope.granted(sender.origin) || (await this.#parts.checkedOnce(sender.tabId)));
    if (!allowed) return { acked: batch.seq };
    const { incognito } = sender;
    const store = await stores.open(incognito);
    const naming = await this.naming();
    const recorded = await fromBridge(batch.items, this.#context(batch, sender, site), naming);
    const { sites } = await store.append({ ...recorded, source: { id: batch.bridge, seq: batch.seq } });
    for (const item of batch.items) await this.#cover(site, incognito, item, naming);
    this.#parts.changed(sites.length > 0 ? sites : [site]);
    if (batch.seq === 1) this.#readJarOf(site, sender.origin, incognito);
    return { acked: batch.seq };
  }

  sent(request: RequestSent): void {
    this.#parts.recorder.add(async () => {
      const site = siteOfRequest(request);
      if (site === null || (await this.#ignores(site, request.url))) return null;
      const incognito = request.incognito ?? (await isPrivateTab(request.tabId));
      const requestId = `${await this.#parts.session}.${request.requestId}`;
      const bodies = fromRequest(request, requestId, await this.naming());
      const carried = bodies.flatMap((body) =>
        body.kind === 'use' ? [{ site: body.use.site, fingerprint: body.use.fingerprint, incognito }] : [],
      );
      if (carried.length > 0) this.#carrying.set(requestId, carried);
      return { incognito, bodies, requests: [site] };
    });
  }

  answered(response: ResponseSeen): void {
    this.#parts.recorder.add(async () => {
      const site = siteOf(response.url);
      if (site === null || (await this.#ignores(site, response.url))) return null;
      const bodies = fromResponse(response, await this.naming());
      if (bodies.length === 0) return null;
      return { incognito: response.incognito ?? (await isPrivateTab(response.tabId)), bodies };
    });
  }

  done({ requestId, status, serverAddress, at }: RequestDone): void {
    this.#parts.recorder.add(async () => {
      const id = `${await this.#parts.session}.${requestId}`;
      const carried = this.#carrying.get(id);
      this.#carrying.delete(id);
      const [first] = carried ?? [];
      if (!carried || !first) return null;
      const bodies = carried.map(({ site, fingerprint }) => ({
        kind: 'use-outcome' as const,
        at,
        site,
        fingerprint,
        requestId: id,
        status,
        serverAddress,
      }));
      return { incognito: first.incognito, bodies };
    });
  }

  /** The jar changed: every watched site that is open on the cookie's domain is read again. */
  jarChanged({ attributes }: JarCookie, incognito: boolean): void {
    const host = attributes.domain.replace(/^\./, '');
    void this.#parts.openSites().then((open) => {
      for (const { site, incognito: isPrivate } of open) {
        const same = siteOfHost(host) === site || site.replace(/:\d+$/, '') === host;
        if (same && isPrivate === incognito) this.#readJarOf(site, `https://${host}`, incognito);
      }
    });
  }

  naming(): Promise<Naming> {
    this.#naming ??= this.#parts.stores.open(false).then(async (store) => namingUnder(await store.profileKey()));
    return this.#naming;
  }

  #readJarOf(site: string, origin: string, incognito: boolean): void {
    this.#parts.recorder.add(async () => {
      if (!this.#parts.scope.granted(origin)) return null;
      const at = Date.now();
      const { hostname } = new URL(origin);
      const store = await this.#parts.stores.open(incognito);
      const [cookies, { sightings }] = await Promise.all([
        readJar(siteOfHost(hostname) ?? hostname, incognito),
        store.site(site),
      ]);
      return { incognito, ...fromJar(cookies, site, sightings, at, await this.naming()) };
    });
  }

  #context(batch: BridgeBatch, sender: Sender, site: string) {
    const { stores, scope } = this.#parts;
    return {
      site,
      origin: sender.origin,
      frame: sender.frameId === 0 ? ('top' as const) : ('sub' as const),
      batch: `${batch.bridge}.${batch.seq}`,
      lying: async () => (await (await stores.open(sender.incognito)).site(site)).sightings,
      browserSees: async (destination: string) => scope.granted(destination) && scope.granted(sender.origin),
    };
  }

  async #cover(site: string, incognito: boolean, item: BridgeItem, naming: Naming): Promise<void> {
    const { coverage } = this.#parts;
    if (item.kind === 'coverage') {
      const reason = item.reason && { ...item.reason, values: item.reason.values.map(naming.clean) };
      await coverage.surface(site, incognito, item.surface, item.state, reason);
    } else if (item.kind === 'request') {
      await coverage.destination(site, incognito, item.request.destination, item.at);
    } else if (item.kind === 'diagnostic') {
      const { code, part, detail, at } = item;
      await coverage.diagnostic(site, incognito, { code, part: naming.clean(part), detail: naming.clean(detail), at });
    }
  }

  async #ignores(site: string, url: string): Promise<boolean> {
    const { scope } = this.#parts;
    await scope.ready;
    return scope.paused.has(site) || !scope.granted(url);
  }
}
