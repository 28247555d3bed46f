import { foundAnyway } from '../assess/found-anyway';
import type { Finding, Report, SiteFacts } from '../model/report';
import { readSession, writeSession } from '../platform/session';

const KEY = 'shown-findings';
/** Of one site. */
const MOST = 50;

/**
 * What a person was shown, for as long as the browser runs: a finding whose place is empty now is none any more, and can still be
 * checked again. That it is gone makes nothing fixed; a logout takes things away as well.
 */
export class ShownFindings {
  /**
   * Those that were shown before and are neither in the report nor known to be fixed. What a preset or a level hides is there and
   * not gone: it is not told. `facts` are those of the report.
   */
  async gone(
    { site, findings, fixed = [] }: Report,
    incognito: boolean,
    facts: () => Promise<SiteFacts>,
  ): Promise<readonly Finding[]> {
    const key = keyOf(site, incognito);
    const before = await this.#read(key);
    const known = new Set([...findings.map(({ id }) => id), ...fixed.map(({ finding }) => finding)]);
    const gone = before.filter(({ id }) => !known.has(id));
    const shown = [...findings, ...gone].slice(0, MOST);
    if (JSON.stringify(shown) !== JSON.stringify(before)) await writeSession(key, shown).catch(() => {});
    if (gone.length === 0) return gone;
    const there = foundAnyway(await facts(), [...new Set(gone.map(({ rule }) => rule))]);
    return gone.filter(({ id }) => !there.has(id));
  }

  async find(site: string, incognito: boolean, id: string): Promise<Finding | null> {
    return (await this.#read(keyOf(site, incognito))).find((one) => one.id === id) ?? null;
  }

  async forget(site: string): Promise<void> {
    for (const incognito of [false, true]) await writeSession(keyOf(site, incognito), []);
  }

  async #read(key: string): Promise<readonly Finding[]> {
    const kept = await readSession(key).catch(() => null);
    return Array.isArray(kept) ? (kept as Finding[]) : [];
  }
}

const keyOf = (site: string, incognito: boolean): string => `${KEY}:${incognito ? 'private ' : ''}${site}`;
