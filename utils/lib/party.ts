import { siteOf } from './site';

/** Whether a script is of the site itself, by registrable domain; null where its address does not tell. */
export function partyOf(site: string, url: string): 'first' | 'third' | null {
  const home = siteOf(url);
  return home === null ? null : home === site ? 'first' : 'third';
}

/** Those of the origins that belong to other sites, each once, in order. */
export function foreignIn(site: string, origins: readonly string[]): readonly string[] {
  return [...new Set(origins.filter((origin) => partyOf(site, origin) === 'third'))].toSorted();
}
