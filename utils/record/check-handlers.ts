import { rules } from '../assess/assess';
import { anomalies } from '../assess/traffic/anomalies';
import { audit } from '../engine';
import { siteOf } from '../lib/site';
import type { Handlers } from '../messages/server';
import type { SiteFacts } from '../model/report';
import type { Scope } from '../platform/scope';
import { openTabs, tabOf } from '../platform/tabs';
import type { Naming } from './bodies';
import { checkableOf, checkFinding } from './check-finding';
import { checkGlobals } from './check-globals';
import type { CoverageBook } from './coverage-book';
import type { Recorder } from './recorder';
import type { RequestChecks } from './request-checks';
import type { ShownFindings } from './shown-findings';
import type { Stores } from './stores';
import type { Witness } from './witness';

interface Parts {
  readonly scope: Scope;
  readonly stores: Stores;
  readonly witness: Witness;
  readonly coverage: CoverageBook;
  readonly recorder: Recorder;
  readonly checks: RequestChecks;
  readonly shown: ShownFindings;
  readonly naming: () => Promise<Naming>;
  readonly facts: (site: string, incognito: boolean) => Promise<SiteFacts>;
  readonly changed: (sites: readonly string[]) => void;
}

const refused = (key: string) => ({ ok: false, reason: { key, values: [] } }) as const;

/** *Check again*, of a finding that a page shows or has shown. */
export function checkHandlers(parts: Parts): Pick<Handlers, 'finding/check'> {
  const { scope, stores, witness, coverage, recorder, checks, shown, changed } = parts;
  return {
    'finding/check': async ({ tabId, finding: id }) => {
      const tab = await tabOf(tabId);
      const site = tab && siteOf(tab.url);
      await scope.ready;
      if (!tab || site === null || !scope.watches(tab.url)) return refused('check_not_watched');
      const { incognito } = tab;
      const facts = async () => {
        await recorder.settled();
        return parts.facts(site, incognito);
      };
      const now = await facts();
      const { findings, fixed = [] } = audit(now);
      const check = fixed.find((one) => one.finding === id);
      const finding =
        findings.find((one) => one.id === id) ??
        (await shown.find(site, incognito, id)) ??
        (check && checkableOf(check, now));
      if (!finding || !(rules.has(finding.rule) || anomalies.has(finding.rule))) return refused('check_unknown');
      const store = await stores.open(incognito);
      const naming = await parts.naming();
      const watches = (url: string) => scope.watches(url);
      const { rule, location, sink } = finding;
      const reply = await checkFinding(finding, {
        tab,
        site,
        naming,
        tabs: (await openTabs()).filter((one) => one.site === site),
        facts,
        hours: () => store.hours(site),
        append: async (bodies) => void (bodies.length > 0 && (await store.append({ bodies }))),
        readJar: async (origin) => {
          if (!scope.granted(origin)) return false;
          await witness.lookInJar(site, origin, incognito);
          return true;
        },
        readGlobals: () =>
          checkGlobals(tab, { stores, coverage, naming, watches }).then(
            (sites) => sites.includes(site),
            () => false,
          ),
        await: async (requests) => {
          const known = await checks.of(site, id, incognito);
          if (known) return known.left.length;
          const check = { site, finding: id, rule, location, sink };
          await checks.start({ incognito, check, since: Date.now(), left: requests });
          return requests.length;
        },
      });
      changed([site]);
      return reply;
    },
  };
}
