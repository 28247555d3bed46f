import type { Entry } from '../model/ledger';

/** An entry as it goes into the archive of a case: whole where it is of the case or its sites, otherwise its header alone. */
export function excerpt(entry: Entry, caseId: string, sites: readonly string[]): Entry {
  const { site, body } = entry;
  const isOwn = site === null ? body?.kind === 'case' && body.case === caseId : sites.includes(site);
  return isOwn ? entry : { ...entry, salt: null, body: null, site: null };
}
