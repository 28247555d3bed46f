import { NOT_RECORDED } from '../export/incomplete';
import { LedgerError } from '../ledger/errors';
import type { CoverageRow, Diagnostic } from '../model/report';
import type { SiteCoverage } from './coverage';
import type { CoverageBook } from './coverage-book';
import type { RecorderHears } from './recorder';

/** Why something that was seen is not in the ledger, and since when (epoch milliseconds). */
export interface Unwritten {
  /** Of the ledger's error. */
  readonly code: string;
  readonly at: number;
}

/** Sources that are told apart; what others could not write is told for the whole session. */
const MAX_SOURCES = 50;
const OTHERS = '';

export const codeOf = (error: unknown): string => (error instanceof LedgerError ? error.code : 'ledger-failed');

export function withUnwritten(site: SiteCoverage, source: string, said: Unwritten): SiteCoverage {
  const { unwritten = {} } = site;
  const name = source in unwritten || Object.keys(unwritten).length < MAX_SOURCES ? source : OTHERS;
  return name in unwritten ? site : { ...site, unwritten: { ...unwritten, [name]: said } };
}

export function withWritten(site: SiteCoverage, source: string): SiteCoverage {
  const { [source]: _, ...unwritten } = site.unwritten ?? {};
  return { ...site, unwritten };
}

/** One for each reason. */
export function unwrittenDiagnostics(site: SiteCoverage | null): readonly Diagnostic[] {
  const first = new Map<string, number>();
  for (const { code, at } of Object.values(site?.unwritten ?? {})) first.set(code, Math.min(at, first.get(code) ?? at));
  return [...first].map(([detail, at]) => ({ code: NOT_RECORDED, part: 'ledger', detail, at }));
}

/** What was looked at whole was kept in part: nobody knows of which surface something is missing. */
export function asKept(site: SiteCoverage | null, rows: readonly CoverageRow[]): readonly CoverageRow[] {
  if (Object.keys(site?.unwritten ?? {}).length === 0) return rows;
  const message = { key: 'coverage_not_recorded', values: [] };
  return rows.map((row) => {
    if (row.state !== 'inspected') return row;
    const first = { state: 'partly', message, count: 0, pages: [] } as const;
    return { ...row, state: 'partly', reason: message, reasons: [first, ...(row.reasons ?? [])] };
  });
}

/** Has coverage tell what a recorder could not write. What an earlier life of the worker kept in its memory never comes. */
export function tellsCoverage(book: CoverageBook, hears: Pick<RecorderHears, 'changed' | 'failed'>): RecorderHears {
  const life = crypto.randomUUID();
  return {
    ...hears,
    async unwritten(sites, incognito, error, isLost) {
      const source = isLost ? `lost ${life}` : life;
      for (const site of sites) if (await book.unwritten(site, incognito, source, error)) hears.changed([site]);
    },
    async written(sites, incognito) {
      for (const site of sites) await book.written(site, incognito, life);
      hears.changed(sites);
    },
  };
}
