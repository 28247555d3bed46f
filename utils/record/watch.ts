import { audit, redact } from '../engine';
import { SETTLED_AFTER } from '../lib/session-end';
import { announce } from '../messages/live';
import type { TabReport } from '../messages/protocol';
import type { Handlers } from '../messages/server';
import type { Report, SiteFacts } from '../model/report';
import { runReader } from '../platform/registration';
import { Scope } from '../platform/scope';
import { sessionId } from '../platform/session';
import { setPaused, setPausedForNow } from '../platform/settings';
import { hiddenTabs, type OpenTab, openTabs, tabOf } from '../platform/tabs';
import { AccessWitness } from './access-witness';
import { actHandlers } from './act-handlers';
import { caseHandlers } from './case-handlers';
import { checkHandlers } from './check-handlers';
import { CoverageBook } from './coverage-book';
import { FileWitness } from './file-witness';
import { forgetHandler } from './forget-site';
import { Gathered } from './gathered';
import { Judging } from './judging';
import { keptFileHandlers } from './kept-files';
import { bringBridge, wakeBridges } from './late-bridge';
import { ledgerHandlers } from './ledger-handlers';
import { lookHandlers } from './look-handlers';
import { openDashboard } from './open-dashboard';
import { PanelWitness } from './panel-witness';
import { Recorder } from './recorder';
import { RequestChecks } from './request-checks';
import { RulesInUse } from './rules-in-use';
import { showLatest } from './show-report';
import { ShownFindings } from './shown-findings';
import { siteFacts } from './site-facts';
import { Stores } from './stores';
import { tabReport } from './tab-report';
import { tokenHandlers } from './token-handlers';
import { tellsCoverage } from './unwritten';
import { Witness } from './witness';

/** Time before a change is told to pages of ours that are open, milliseconds: sites cause changes by the dozen. */
const TELL_AFTER = 200;
/** And before the toolbar button shows it: a whole report is made for it. */
const SHOW_AFTER = 1_000;
/** How long a report waits for files that are being read, milliseconds. */
const FILES_WITHIN = 3_000;

/** Everything the worker is, put together: what it saw, where it is kept, and what the pages may ask. */
export class Watch {
  readonly scope = new Scope();
  readonly witness: Witness;
  readonly files: FileWitness;
  readonly access: AccessWitness;
  readonly #stores = new Stores((error) => this.#failed(error, 'ledger'));
  /** Tabs that are being checked once. */
  readonly #checking = new Set<number>();
  readonly #coverage = new CoverageBook();
  readonly #checks = new RequestChecks();
  readonly #shown = new ShownFindings();
  readonly #recorder: Recorder;
  readonly #panel: PanelWitness;
  readonly #rules = new RulesInUse(() => this.#rulesChanged());
  readonly #toTell = new Gathered(TELL_AFTER, (sites) => announce([...sites]));
  readonly #toShow = new Gathered(SHOW_AFTER, (sites) => this.#show(sites));
  readonly #judging = new Judging({
    store: () => this.#stores.open(false),
    scope: this.scope,
    found: (site) => this.#tell([site]),
    failed: (error) => this.#failed(error),
  });

  constructor() {
    const changed = (sites: readonly string[]) => this.#changed(sites);
    const session = sessionId();
    this.#recorder = new Recorder(
      (incognito) => this.#stores.open(incognito),
      tellsCoverage(this.#coverage, { changed, failed: (error) => this.#failed(error) }),
    );
    this.witness = new Witness({
      scope: this.scope,
      ready: () => Promise.all([this.scope.ready, this.#rules.ready]),
      stores: this.#stores,
      recorder: this.#recorder,
      coverage: this.#coverage,
      checks: this.#checks,
      session,
      checking: (tabId) => this.#checking.has(tabId),
      openSites: openTabs,
      changed,
      left: (site) => void setTimeout(changed, SETTLED_AFTER + TELL_AFTER, [site]),
      named: (files, page) => {
        this.files.named(files, page);
        this.access.named(files, page);
      },
      carried: (by) => this.access.carried(by),
    });
    this.access = new AccessWitness(this.scope, (error) => this.#failed(error));
    this.#panel = new PanelWitness({
      scope: this.scope,
      ready: () => Promise.all([this.scope.ready, this.#rules.ready]),
      stores: this.#stores,
      coverage: this.#coverage,
      naming: () => this.witness.naming(),
      changed,
    });
    this.files = new FileWitness({
      scope: this.scope,
      ready: () => Promise.all([this.scope.ready, this.#rules.ready]),
      store: () => this.#stores.open(false),
      naming: () => this.witness.naming(),
      session,
      changed,
      failed: (error) => this.#failed(error),
    });
  }

  handlers(): Handlers {
    const parts = {
      scope: this.scope,
      checking: this.#checking,
      stores: this.#stores,
      naming: () => this.witness.naming(),
      changed: (sites: readonly string[]) => this.#changed(sites),
      witness: this.witness,
      files: this.files,
      coverage: this.#coverage,
      rules: this.#rules,
      recorder: this.#recorder,
      checks: this.#checks,
      shown: this.#shown,
      facts: this.#facts,
      failed: (error: unknown) => this.#failed(error),
    };
    return {
      'bridge/append': (batch, sender) => this.witness.appended(batch, sender),
      'bridge/reader': (_, { tabId, frameId }) =>
        runReader(tabId, frameId).then(
          () => ({ isThere: true }),
          () => ({ isThere: false }),
        ),
      'panel/append': (batch) => this.#panel.read(batch),
      'panel/watches': async ({ origin }) => {
        await this.scope.ready;
        return this.scope.watches(origin);
      },
      'report/tab': async ({ tabId, url = '' }) => {
        const tab = (await tabOf(tabId)) ?? { tabId, url: '', incognito: false };
        await this.#recorder.settled();
        const told = await this.#tabReport(tab.url === '' ? { ...tab, url } : tab);
        const facts = () => this.#facts(told.site, tab.incognito);
        return told.report ? { ...told, gone: await this.#shown.gone(told.report, tab.incognito, facts) } : told;
      },
      'report/site': async ({ site, atOnce }) => {
        const files = atOnce ? null : this.files.settled(FILES_WITHIN);
        await Promise.all([this.#recorder.settled(), files, this.access.settled()]);
        await this.#judging.caughtUp(site);
        return this.#report(site, false);
      },
      'dashboard/open': ({ tabId }) => openDashboard(tabId),
      'site/pause': async ({ site, paused }) => {
        const forNow = paused && (await this.#isPrivateOnly(site));
        if (!paused || forNow) await setPausedForNow(site, paused);
        if (!forNow) await setPaused(site, paused);
        await this.scope.refresh();
        return null;
      },
      ...forgetHandler({
        stores: this.#stores,
        judge: this.#judging.judge,
        books: [this.#coverage, this.files, this.access.book, this.#checks, this.#shown],
        changed: (sites) => this.#changed(sites),
      }),
      'rules/set': async ({ rules }) => ({ problems: await this.#rules.set(rules) }),
      'export/record': async ({ tabId, site, format }) => {
        const tab = await tabOf(tabId);
        if (!tab || tab.incognito || !(await this.#onDisk(site))) return null;
        const store = await this.#stores.onDisk();
        await store.append({ bodies: [{ kind: 'export', at: Date.now(), site, format }] });
        await store.checkpoint().catch((error: unknown) => this.#failed(error));
        return null;
      },
      ...ledgerHandlers(async () => {
        await this.#recorder.settled();
        return this.#stores.open(false);
      }),
      ...keptFileHandlers(
        () => this.#stores.onDisk(),
        () => this.#tell([]),
      ),
      ...caseHandlers(this.#stores, parts.naming, (site) => this.#report(site, false)),
      ...lookHandlers(parts),
      ...checkHandlers(parts),
      ...tokenHandlers(parts),
      ...actHandlers(parts),
    };
  }

  /** Every tab at once, by its id: a grant that was given back hides the address, now or in a moment. */
  showAll(): void {
    void openTabs().then((tabs) => {
      this.#toTell.add([...new Set(tabs.map(({ site }) => site))]);
      for (const { tabId } of tabs) this.showTab(tabId);
    });
    void hiddenTabs().then((tabs) => {
      for (const tabId of tabs) this.showTab(tabId);
    });
  }

  showTab(tabId: number): void {
    tabOf(tabId)
      .then((tab) => tab && this.#showTab(tab))
      .catch((error: unknown) => this.#failed(error));
  }

  /** A page has loaded: it is watched from its first moment, or from now on. */
  async loaded(tabId: number): Promise<void> {
    const tab = await tabOf(tabId);
    if (tab) await bringBridge(tab, this.scope).catch(() => {});
  }

  /** Other sites are granted, go on after a pause, or another version of this extension is there. */
  async reachOpenTabs(): Promise<void> {
    this.witness.readOpenJars();
    // Pages that no extension may touch refuse, and those that are gone.
    for (const tab of await openTabs().catch(() => [])) await wakeBridges(tab, this.scope).catch(() => {});
  }

  async #showTab(tab: OpenTab): Promise<void> {
    await showLatest(tab, this.#tabReport(tab));
  }

  #tabReport(tab: OpenTab): Promise<TabReport> {
    return tabReport(tab, { scope: this.scope, report: this.#report });
  }

  readonly #report = async (site: string, incognito: boolean): Promise<Report> =>
    audit(await this.#facts(site, incognito));

  readonly #facts = (site: string, incognito: boolean): Promise<SiteFacts> =>
    siteFacts(site, incognito, {
      stores: this.#stores,
      coverage: this.#coverage,
      scope: this.scope,
      rules: this.#rules,
      files: this.files,
      access: this.access.book,
    });

  /** A site known from private windows alone leaves no trace on disk. */
  async #onDisk(site: string): Promise<boolean> {
    return (await (await this.#stores.open(false)).sites()).includes(site);
  }

  async #isPrivateOnly(site: string): Promise<boolean> {
    const open = (await openTabs()).filter((tab) => tab.site === site);
    return open.length > 0 && open.every(({ incognito }) => incognito) && !(await this.#onDisk(site));
  }

  /** Bridges look again on their own. */
  #rulesChanged(): void {
    this.witness.readOpenJars();
    void this.files.forgetLooks().catch((error: unknown) => this.#failed(error));
    this.showAll();
  }

  #failed(error: unknown, part = 'worker'): void {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    void this.#coverage.failed({
      code: 'worker-failed',
      part,
      detail: redact(detail).slice(0, 500),
      at: Date.now(),
    });
  }

  #changed(sites: readonly string[]): void {
    this.#judging.changed(sites);
    this.#tell(sites);
  }

  #tell(sites: readonly string[]): void {
    this.#toTell.add(sites);
    this.#toShow.add(sites);
    this.#stores.signSoon();
  }

  #show(sites: ReadonlySet<string>): void {
    openTabs()
      .then(async (tabs) => {
        for (const tab of tabs) if (sites.has(tab.site)) await this.#showTab(tab);
      })
      .catch((error: unknown) => this.#failed(error));
  }
}
