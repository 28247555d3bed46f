import type { TabReport } from '../messages/protocol';

/** What to show when the worker did not answer. */
export function failedReport(error: unknown): TabReport {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { state: 'error', site: '', origin: '', patterns: [], report: null, error: { id: 'page-no-answer', detail } };
}
