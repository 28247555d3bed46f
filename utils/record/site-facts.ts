import { partyOf } from '../lib/party';
import type { SiteFacts } from '../model/report';
import type { Scope } from '../platform/scope';
import type { AccessBook } from './access-book';
import { blockedAt } from './acts/blocks';
import { coverageRows } from './coverage';
import type { CoverageBook } from './coverage-book';
import { fileRows } from './file-coverage';
import type { FileWitness } from './file-witness';
import { type Lined, mapLines } from './map-lines';
import type { RulesInUse } from './rules-in-use';
import type { Stores } from './stores';
import { asKept, unwrittenDiagnostics } from './unwritten';

/** The facts of one site as they stand now, with how the person wants them judged. */
export async function siteFacts(
  site: string,
  incognito: boolean,
  parts: {
    stores: Stores;
    coverage: CoverageBook;
    scope: Scope;
    rules: RulesInUse;
    files: FileWitness;
    access: AccessBook;
  },
): Promise<SiteFacts> {
  const { stores, coverage, scope, rules, files, access: readers } = parts;
  await Promise.all([scope.ready, rules.ready]);
  const store = await stores.open(incognito);
  const [facts, known, failures, read, blocked] = await Promise.all([
    store.site(site),
    coverage.of(site, incognito),
    coverage.failures(),
    files.state(),
    blockedAt(site),
  ]);
  const access = { granted: scope.granted(`https://${site}/`), sees: (origin: string) => scope.granted(origin) };
  const rows = coverageRows(known, access);
  return {
    site,
    now: Date.now(),
    watchedSince: known?.watchedSince ?? facts.firstAt,
    tokens: facts.tokens,
    sightings: (await files.places.tell(facts.sightings)).map(withParty),
    uses: (await files.places.tell(facts.uses)).map(withParty),
    logouts: facts.logouts,
    trials: facts.trials,
    logins: facts.logins,
    checks: facts.checks,
    acts: facts.acts,
    blocked,
    anomalies: facts.anomalies,
    notJudged: facts.notJudged,
    clockSkew: facts.clockSkew,
    access: await readers.of(site, incognito),
    requestsWatched: facts.requestsWatched,
    coverage: asKept(known, [
      ...rows,
      ...fileRows(read, incognito ? `private ${site}` : site, { ...access, loaded: known !== null }, rows),
    ]),
    diagnostics: [...unwrittenDiagnostics(known), ...(known?.diagnostics ?? []), ...failures, ...rules.diagnostics],
    levels: rules.levels,
    ...(rules.policy && { policy: rules.policy }),
  };
}

function withParty<One extends Lined>(one: One): One {
  return mapLines(one, (line) => {
    const party = partyOf(one.site, line.url);
    return party ? { ...line, party } : line;
  });
}
