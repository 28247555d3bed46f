import { inspectRequest } from '../engine';
import { siteOf } from '../lib/site';
import type { Check } from '../model/act';
import type { EntryBody, Use } from '../model/ledger';
import type { RequestSent } from '../observe/worker/request-watch';
import { readSession, writeSession } from '../platform/session';
import { blockedAmong } from './blocked-requests';
import { siteLeft, siteOfRequest, type UseBody } from './from-request';

/** A request that is waited for: it tells once it comes without a credential there, and is answered well. */
export type AwaitedRequest = Pick<Use, 'method' | 'destination' | 'template' | 'channel' | 'name'>;

/** A finding about requests that a person wants checked again. */
export interface AwaitedCheck {
  readonly incognito: boolean;
  readonly check: Omit<Check, 'answer' | 'at' | 'how'>;
  /** From when on requests count, epoch milliseconds. */
  readonly since: number;
  /** Those that did not come yet. */
  readonly left: readonly AwaitedRequest[];
}

const KEY = 'checks';
const MOST = 50;
/** Requests under way that came without it; those whose end is never told make room. */
const MOST_UNDER_WAY = 200;

interface UnderWay {
  /** Of the private window or of the others: both may wait for the same finding. */
  readonly of: Pick<AwaitedCheck, 'check' | 'incognito'>;
  readonly request: AwaitedRequest;
}

/**
 * Waits for the requests of findings that are checked again. Mirrored into `storage.session`: it outlives the worker and ends with
 * the browser. Of requests under way the worker's own memory is enough, the next one tells as well.
 */
export class RequestChecks {
  #awaited: Promise<readonly AwaitedCheck[]> | null = null;
  readonly #underWay = new Map<string, readonly UnderWay[]>();

  async of(site: string, finding: string, incognito: boolean): Promise<AwaitedCheck | null> {
    const all = await this.#read();
    const isIt = (one: AwaitedCheck) => one.check.finding === finding && isOf(one, site, incognito);
    return all.find(isIt) ?? null;
  }

  async start(awaited: AwaitedCheck): Promise<void> {
    await this.#drop(awaited);
    await this.#keep([...(await this.#read()), awaited].slice(-MOST));
  }

  /**
   * What a request says that is about to go, `uses` being what it carries. Gives checks that found it still there. One from which a
   * block of ours took the header says nothing.
   */
  async sent(request: RequestSent, id: string, incognito: boolean, uses: readonly UseBody[]): Promise<EntryBody[]> {
    const all = await this.#read();
    if (all.length === 0) return [];
    const { method, destination, template } = inspectRequest(request);
    const sites = new Set([siteOfRequest(request), siteOf(request.url), siteLeft(request)]);
    const told: EntryBody[] = [];
    const without: UnderWay[] = [];
    for (const one of all) {
      const { site } = one.check;
      if (one.incognito !== incognito || !sites.has(site) || request.at < one.since) continue;
      const same = one.left.filter(
        (left) => left.method === method && left.destination === destination && left.template === template,
      );
      const isCarried = ({ channel, name }: AwaitedRequest) =>
        uses.some(({ use }) => use.channel === channel && use.name === name);
      if (same.some(isCarried)) {
        await this.#drop(one);
        told.push({ kind: 'check', ...one.check, how: 'request', answer: 'still-there', at: request.at });
        continue;
      }
      const blocked = await blockedAmong(same);
      without.push(...same.flatMap((left) => (blocked.has(left) ? [] : { of: one, request: left })));
    }
    if (without.length > 0) this.#underWay.set(id, without);
    const [oldest] = this.#underWay.keys();
    if (this.#underWay.size > MOST_UNDER_WAY && oldest !== undefined) this.#underWay.delete(oldest);
    return told;
  }

  /** A request ended. One that was refused says nothing: nobody was logged in. Gives checks that found it fixed. */
  async ended(
    id: string,
    status: number | null,
    at: number,
  ): Promise<readonly { incognito: boolean; body: EntryBody }[]> {
    const came = this.#underWay.get(id) ?? [];
    this.#underWay.delete(id);
    if (came.length === 0 || status === null || !((status >= 200 && status < 300) || status === 304)) return [];
    const told: { incognito: boolean; body: EntryBody }[] = [];
    for (const { of, request } of came) {
      const one = await this.of(of.check.site, of.check.finding, of.incognito);
      if (!one) continue;
      const left = one.left.filter((other) => textOf(other) !== textOf(request));
      await this.#drop(one);
      if (left.length > 0) await this.start({ ...one, left });
      else
        told.push({
          incognito: one.incognito,
          body: { kind: 'check', ...one.check, how: 'request', answer: 'fixed', at },
        });
    }
    return told;
  }

  async forget(site: string): Promise<void> {
    await this.#keep((await this.#read()).filter(({ check }) => check.site !== site));
  }

  async #drop({ check, incognito }: AwaitedCheck): Promise<void> {
    const isOther = (one: AwaitedCheck) => one.check.finding !== check.finding || !isOf(one, check.site, incognito);
    await this.#keep((await this.#read()).filter(isOther));
  }

  #read(): Promise<readonly AwaitedCheck[]> {
    this.#awaited ??= readSession(KEY).then(
      (kept) => (Array.isArray(kept) ? (kept as AwaitedCheck[]) : []),
      () => [],
    );
    return this.#awaited;
  }

  async #keep(awaited: readonly AwaitedCheck[]): Promise<void> {
    this.#awaited = Promise.resolve(awaited);
    await writeSession(KEY, awaited).catch(() => {});
  }
}

const isOf = ({ check, incognito: isPrivate }: AwaitedCheck, site: string, incognito: boolean): boolean =>
  check.site === site && isPrivate === incognito;

const textOf = ({ method, destination, template, channel, name }: AwaitedRequest): string =>
  [method, destination, template, channel, name].join('\0');
