import { LOG_KINDS, NO_LOG, type SiteLog, withNewer, withOlder } from '../export/site-log';
import { send } from '../messages/client';
import type { HourOfUse, Whereabouts } from '../model/ledger';
import type { Report } from '../model/report';

/** What the open view needs. */
export interface Wanted {
  /** Null for all sites. */
  readonly site: string | null;
  /** Single entries of the site too. */
  readonly log: boolean;
  /** Hourly counts of the site too. */
  readonly hours: boolean;
  /** The token that is looked for over all sites; null for none. */
  readonly token: string | null;
}

/** Time in which changes are gathered, milliseconds. The worker has gathered them already. */
const GATHERED = 50;
/** Between two readings of a year's counts, milliseconds. */
const HOURS_AFTER = 500;

/** What the ledger on disk tells, as far as a view needs it, kept up to date. Calls back whenever there is more to show. */
export class LedgerView {
  sites: readonly string[] | null = null;
  where: Whereabouts | null = null;
  problem: string | null = null;
  readonly #changed: () => void;
  readonly #reports = new Map<string, Report>();
  #told: readonly Report[] = [];
  #log: { readonly site: string; readonly log: SiteLog } | null = null;
  #hours: { readonly site: string; readonly hours: readonly HourOfUse[] } | null = null;
  #hoursSoon: ReturnType<typeof setTimeout> | null = null;
  #wanted: Wanted = { site: null, log: false, hours: false, token: null };
  #stale = new Set<string>();
  #soon: ReturnType<typeof setTimeout> | null = null;
  #turn: Promise<void> = Promise.resolve();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Of the sites that are wanted, as far as they are known. */
  get reports(): readonly Report[] {
    const now = this.#sites().flatMap((site) => this.#reports.get(site) ?? []);
    // The same list while nothing has changed: tables are made of it.
    if (now.length !== this.#told.length || now.some((report, index) => report !== this.#told[index])) this.#told = now;
    return this.#told;
  }

  get log(): SiteLog | null {
    return this.#log !== null && this.#log.site === this.#wanted.site ? this.#log.log : null;
  }

  get hours(): readonly HourOfUse[] | null {
    return this.#hours !== null && this.#hours.site === this.#wanted.site ? this.#hours.hours : null;
  }

  want(wanted: Wanted): void {
    if (wanted.token !== this.#wanted.token) this.where = null;
    this.#wanted = wanted;
    this.#then(() => this.#fetch());
  }

  /** The worker says that these sites have changed. */
  changed(sites: readonly string[]): void {
    for (const site of sites) this.#stale.add(site);
    this.#soon ??= setTimeout(() => {
      this.#soon = null;
      this.#then(() => this.#refresh());
    }, GATHERED);
  }

  /** Older entries of the log, where there are any. */
  more(): void {
    this.#then(async () => {
      const { site } = this.#wanted;
      const before = this.log?.next ?? null;
      if (site === null || before === null) return;
      const { entries, next } = await send('ledger/history', { site, before, kinds: LOG_KINDS });
      if (this.#log?.site === site) this.#log = { site, log: withOlder(this.#log.log, entries, next) };
    });
  }

  /** One after the other, so that what is asked later is shown later. */
  #then(work: () => Promise<void>): void {
    this.#turn = this.#turn
      .then(work)
      .then(
        () => {
          this.problem = null;
        },
        (error: unknown) => {
          this.problem = error instanceof Error ? error.message : String(error);
        },
      )
      .then(this.#changed);
  }

  #sites(): readonly string[] {
    return this.#wanted.site === null ? (this.sites ?? []) : [this.#wanted.site];
  }

  /** What is wanted and not there yet. */
  async #fetch(): Promise<void> {
    this.sites ??= await send('report/sites', {});
    const wanted = this.#wanted;
    for (const site of this.#sites()) {
      if (this.#wanted !== wanted) return;
      if (this.#reports.has(site)) continue;
      await this.#read(site);
      this.#changed();
    }
    const { site, log, hours, token } = wanted;
    if (token !== null && this.where === null) this.where = await send('token/where', { fingerprint: token });
    if (log && site !== null && this.#log?.site !== site) {
      this.#changed();
      const { entries, next } = await send('ledger/history', { site, kinds: LOG_KINDS });
      this.#log = { site, log: withOlder(NO_LOG, entries, next) };
    }
    if (hours && site !== null && this.#hours?.site !== site) await this.#readHours(site);
  }

  async #refresh(): Promise<void> {
    const stale = this.#stale;
    this.#stale = new Set();
    this.sites = await send('report/sites', {});
    const { site, token } = this.#wanted;
    // A site that was forgotten has no entries any more.
    if (this.#log !== null && !this.sites.includes(this.#log.site)) this.#log = { ...this.#log, log: NO_LOG };
    // The log first: it is what moves.
    if (site !== null && stale.has(site) && this.#log?.site === site) await this.#readNewer(site);
    if (site !== null && stale.has(site) && this.#wanted.hours) this.#countSoon();
    for (const one of stale) {
      if (this.#sites().includes(one)) await this.#read(one);
      else this.#reports.delete(one);
    }
    if (token !== null) this.where = await send('token/where', { fingerprint: token });
  }

  async #read(site: string): Promise<void> {
    this.#reports.set(site, await send('report/site', { site, atOnce: true }));
  }

  async #readHours(site: string): Promise<void> {
    this.#hours = { site, hours: await send('ledger/hours', { site }) };
  }

  #countSoon(): void {
    this.#hoursSoon ??= setTimeout(() => {
      this.#hoursSoon = null;
      const { site, hours } = this.#wanted;
      if (site !== null && hours) this.#then(() => this.#readHours(site));
    }, HOURS_AFTER);
  }

  async #readNewer(site: string): Promise<void> {
    const after = this.#log?.log.newest ?? 0;
    const found = [];
    for (let before: number | null | undefined; before !== null; ) {
      const page = { site, after, kinds: LOG_KINDS, ...(before !== undefined && { before }) };
      const { entries, next }: Awaited<ReturnType<typeof send<'ledger/history'>>> = await send('ledger/history', page);
      found.push(...entries);
      before = next;
    }
    if (this.#log?.site === site) this.#log = { site, log: withNewer(this.#log.log, found) };
    this.#changed();
  }
}
