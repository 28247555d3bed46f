import { audit } from '../engine';
import { MemoryStore } from '../ledger/memory-store';
import { siteOf } from '../lib/site';
import type { EntryBody } from '../model/ledger';
import type { Policy } from '../model/policy';
import type { CoverageState, Diagnostic, Message, Report } from '../model/report';
import type { SurfaceId } from '../model/surface';
import type { Levels } from '../model/user-rules';
import type { Imported } from '../observe/node/imported';
import { type Naming, namingUnder } from './bodies';
import { cleanFileName } from './file-name';
import { ImportAccess } from './import-access';
import { HARMLESS, ImportCoverage } from './import-coverage';
import type { HeapFound } from './import-heap';
import { FILES, type Found, siteOfOrigin } from './import-item';
import { ItemReader } from './item-reader';
import { WaitingLeaves } from './waiting-leaves';

/** Entries of one run: about 600 MB of memory. */
const MAX_ENTRIES = 400_000;
const BODIES_PER_BATCH = 2_000;
/** Told of one file; of what comes after, the number. */
const MAX_PROBLEMS = 100;

interface OpenFile {
  readonly name: string;
  readonly id: string;
  readonly sites: Set<string>;
  readonly covered: Extract<Imported, { readonly kind: 'covered' }>[];
  readonly problems: Diagnostic[];
  untold: number;
  harms: number;
}

export interface ImportOptions {
  /** 32 bytes under which fingerprints are made. */
  readonly key: Uint8Array;
  readonly levels?: Levels;
  readonly policy?: Policy | undefined;
  /** Fingerprints that are looked for: such a value is told of wherever it lies, whatever it looks like. */
  readonly asked?: ReadonlySet<string>;
  readonly now?: () => number;
}

/** How a file was read. */
export interface FileOutcome {
  /** Parts that could not be read. */
  readonly problems: number;
}

/**
 * Takes what files show, one file after the other, and judges it as `audit` judges what was seen live: one ledger, the same
 * entries, the same rules. Nothing raw stays. Opaque values wait until the end for a request that proves them.
 */
export class Importer {
  readonly #store: MemoryStore;
  readonly #naming: Naming;
  readonly #levels: Levels | undefined;
  readonly #policy: Policy | undefined;
  readonly #asked: ReadonlySet<string>;
  readonly #now: () => number;
  readonly #leaves = new WaitingLeaves();
  readonly #coverage = new Map<string, ImportCoverage>();
  readonly #diagnostics = new Map<string, Diagnostic[]>();
  readonly #access = new ImportAccess();
  /** Sites of the documents that were open. */
  readonly #pages = new Set<string>();
  /** Latest moment that a capture of a site tells of: tokens are judged as of then. */
  readonly #latest = new Map<string, number>();
  #bodies: EntryBody[] = [];
  #requests = new Map<string, number>();
  #file: OpenFile = openFile('', 0);
  #files = 0;
  #reader: ItemReader;

  constructor({ key, levels, policy, asked = new Set(), now = Date.now }: ImportOptions) {
    this.#naming = namingUnder(key);
    this.#levels = levels;
    this.#policy = policy;
    this.#asked = asked;
    this.#now = now;
    this.#reader = this.#begun();
    this.#store = new MemoryStore({ now, maxEntries: MAX_ENTRIES });
  }

  /** `name`: what the file is called, raw. */
  begin(name: string): void {
    this.#file = openFile(this.#naming.clean(cleanFileName(name)), ++this.#files);
    this.#reader = this.#begun();
  }

  #begun(): ItemReader {
    return new ItemReader(this.#file.id, {
      naming: this.#naming,
      known: () => new Set([...this.#pages, ...this.#file.sites]),
      isUsed: () => this.#isLookedFor(),
    });
  }

  #isLookedFor(): ((fingerprint: string) => boolean) | null {
    const { isUsed } = this.#leaves;
    return this.#asked.size === 0 ? isUsed : (one) => this.#asked.has(one) || isUsed?.(one) === true;
  }

  /** Heaps are to be added last: of their opaque values those alone are kept that something before them shows to be sent. */
  async add(item: Imported): Promise<void> {
    switch (item.kind) {
      case 'page':
        this.#touch(siteOf(item.url), null);
        this.#pages.add(siteOf(item.url) ?? FILES);
        return;
      case 'covered':
        this.#file.covered.push(item);
        return;
      case 'problem':
        this.#problem(item.code, item.detail);
        return;
      default: {
        const shown = await this.#reader.read(item);
        const [site] = shown.sites;
        if (item.kind === 'exchange') this.#access.add(item, shown.bodies.length > 0);
        else if ('surface' in item && item.surface === 'response-body' && shown.bodies.length > 0)
          this.#access.bodyCarried();
        if (item.kind === 'exchange' && site !== undefined)
          this.#requests.set(site, (this.#requests.get(site) ?? 0) + 1);
        if (shown.heap) this.#heap(shown.heap);
        for (const site of shown.sites) this.#touch(site, shown.at);
        return this.#take(shown);
      }
    }
  }

  #heap({ cut, origin }: HeapFound): void {
    if (origin !== '') this.#pages.add(siteOfOrigin(origin));
    for (const { type, index } of cut) this.#problem('token-cut', `${type}, string ${index}`);
    const kinds = [...new Set(cut.map(({ type }) => type))].join(', ');
    const key = `coverage_heap_cut_${cut.length === 1 ? 'one' : 'other'}`;
    const reason = cut.length > 0 ? say(key, String(cut.length), kinds) : say('coverage_heap_strings');
    this.#file.covered.push({ kind: 'covered', surface: 'heap', state: 'partly', reason, origin });
  }

  /** The file is read to its end, or as far as it could be. */
  end(): FileOutcome {
    const { sites, covered, problems, untold, harms, name } = this.#file;
    if (sites.size === 0) sites.add(FILES);
    if (untold > 0) problems.push(this.#diagnostic('too-much', name, `${untold} more`));
    for (const site of sites) {
      this.#diagnostics.set(site, [...(this.#diagnostics.get(site) ?? []), ...problems]);
      for (const row of covered) {
        if (row.origin !== undefined && siteOfOrigin(row.origin) !== site) continue;
        const isHarmed = harms > 0 && row.state === 'inspected';
        const reason = say(`coverage_import_problems_${harms === 1 ? 'one' : 'other'}`, String(harms));
        this.cover(site, row.surface, isHarmed ? 'partly' : row.state, isHarmed ? reason : row.reason);
      }
    }
    return { problems: harms };
  }

  cover(site: string, surface: SurfaceId, state: CoverageState, reason: Message | null): void {
    const coverage = this.#coverage.get(site) ?? new ImportCoverage();
    this.#coverage.set(site, coverage);
    coverage.add(surface, state, reason);
  }

  /**
   * The reports of the sites asked for; where none is, of those whose pages were open, and of files. `others`: sites that
   * the files show as well.
   */
  async reports(
    asked: readonly string[] = [],
  ): Promise<{ readonly reports: readonly Report[]; readonly others: readonly string[] }> {
    this.#file = openFile('ledger', this.#files);
    await this.#write(true);
    const { bodies, leaves } = this.#leaves.proven();
    await this.#append({ bodies, leaves });
    const known = await this.#store.sites();
    const { problems } = this.#file;
    if (problems.length > 0)
      for (const site of known) this.#diagnostics.set(site, [...(this.#diagnostics.get(site) ?? []), ...problems]);
    const all = new Set([...known, ...this.#pages, ...(this.#isOfFiles() ? [FILES] : [])]);
    const own = this.#pages.size > 0 ? this.#pages : new Set(known);
    const scope = new Set(asked.length > 0 ? asked : own);
    const told = [...new Set([...all, ...asked])].filter((site) => scope.has(site) || site === FILES).sort(byName);
    const reports: Report[] = [];
    for (const site of told) reports.push(await this.#report(site));
    return { reports, others: [...all].filter((site) => !told.includes(site)).sort(byName) };
  }

  /** Whether something is to be said of no site. */
  #isOfFiles(): boolean {
    return this.#coverage.has(FILES) || (this.#diagnostics.get(FILES)?.length ?? 0) > 0;
  }

  async #report(site: string): Promise<Report> {
    const { tokens, sightings, uses, logins, requestsWatched, firstAt } = await this.#store.site(site);
    const report = audit({
      site,
      now: this.#latest.get(site) ?? this.#now(),
      watchedSince: firstAt,
      tokens,
      sightings,
      uses,
      logins,
      requestsWatched,
      access: this.#access.of(site),
      coverage: (this.#coverage.get(site) ?? new ImportCoverage()).rows(),
      diagnostics: this.#diagnostics.get(site) ?? [],
      ...(this.#levels && { levels: this.#levels }),
      ...(this.#policy && { policy: this.#policy }),
    });
    if (site !== FILES) return report;
    // That a file shows no storage and no traffic is said once, as coverage, and not again by every rule.
    return { ...report, undecided: report.undecided.filter(({ location: { origin, key } }) => origin + key !== '') };
  }

  async #take(found: Found): Promise<void> {
    for (const { code, detail } of found.problems ?? []) this.#problem(code, detail);
    for (const leaf of found.leaves) {
      const { at, token, sighting } = leaf;
      if (this.#asked.has(leaf.fingerprint)) this.#bodies.push({ kind: 'sighting', at, token, sighting });
      else if (!this.#leaves.keep(leaf)) this.#problem('too-much', 'opaque-values');
    }
    for (const body of found.bodies) if (body.kind === 'use') this.#leaves.used(body.token);
    this.#bodies.push(...found.bodies);
    if (this.#bodies.length >= BODIES_PER_BATCH) await this.#write(false);
  }

  async #write(isLast: boolean): Promise<void> {
    const bodies = this.#bodies;
    this.#bodies = [];
    const counters = [...this.#requests].map(([site, requests]) => ({ site, requests }));
    this.#requests = new Map();
    if (bodies.length + counters.length > 0 || isLast) await this.#append({ bodies, counters });
  }

  /** A full ledger loses what comes after, and every report says so. */
  async #append(batch: Parameters<MemoryStore['append']>[0]): Promise<void> {
    try {
      const { rejected } = await this.#store.append(batch);
      if (rejected > 0) this.#problem('too-much', `${rejected} entries`);
    } catch {
      this.#problem('too-much', `${batch.bodies.length} entries`);
    }
  }

  #touch(site: string | null, at: number | null): void {
    if (site === null) return;
    this.#file.sites.add(site);
    if (at !== null && site !== FILES) this.#latest.set(site, Math.max(at, this.#latest.get(site) ?? 0));
  }

  #problem(code: string, detail: string): void {
    const { problems, name } = this.#file;
    if (!HARMLESS.has(code)) this.#file.harms++;
    if (problems.length >= MAX_PROBLEMS) this.#file.untold++;
    else problems.push(this.#diagnostic(code, name, this.#naming.clean(detail)));
  }

  #diagnostic(code: string, part: string, detail: string): Diagnostic {
    return { code, part, detail, at: this.#now() };
  }
}

const openFile = (name: string, id: number): OpenFile => {
  return { name, id: String(id), sites: new Set(), covered: [], problems: [], untold: 0, harms: 0 };
};

const byName = (a: string, b: string): number => (a === FILES ? 1 : b === FILES ? -1 : a < b ? -1 : 1);
const say = (key: string, ...values: readonly string[]): Message => ({ key, values });
