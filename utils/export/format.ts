import type { Report } from '../model/report';
import type { Translate } from '../model/text';
import type { Playbooks } from '../remedy/playbook';
import type { FileRow } from './file-row';

/** A name, the same in every language. */
export const TOOL = 'Tokenwitness';

/** What an export tells beside the reports: who made it, when, and what was asked for. Times are epoch milliseconds. */
export interface ExportContext {
  readonly t: Translate;
  /** `browser` such as `Chromium 156.0.8078.79`; null where it is not known. */
  readonly tool: { readonly version: string; readonly browser: string | null };
  readonly time: { readonly from: number; readonly to: number };
  /** Those of the findings; what is told of a finding whose playbook is missing has no fix. */
  readonly playbooks: Playbooks;
  /** Addresses that were opened, without query and fragment; empty where a person browsed. */
  readonly pages: readonly string[];
  /** What kept files show of the tokens; absent where nobody asked. */
  readonly files?: readonly FileRow[];
}

/** One way to hand reports on. Several sites make one document. The same reports and context always give the same text. */
export interface ExportFormat {
  readonly mediaType: string;
  /** Without the dot. */
  readonly extension: string;
  render(reports: readonly Report[], context: ExportContext): string;
}

/** Checks the shape and nothing else. The id is the file name. */
export function defineExportFormat(format: ExportFormat): ExportFormat {
  return format;
}

/** `tokenwitness-app.example.com-2026-03-04.json`. */
export function fileName(reports: readonly Report[], format: ExportFormat, context: ExportContext): string {
  const [first] = reports;
  const site = reports.length === 1 && first ? `-${first.site.replace(/[^\w.-]+/g, '-')}` : '';
  return `tokenwitness${site}-${isoTime(context.time.to).slice(0, 10)}.${format.extension}`;
}

const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** ISO 8601 in UTC. Claims may hold any number: what is no date becomes the nearest of the years 1 to 9999. */
export function isoTime(time: number): string {
  return new Date(Math.min(LAST, Math.max(FIRST, Math.trunc(time) || 0))).toISOString();
}
