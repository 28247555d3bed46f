import { aboutTokens } from '../export/about-tokens';
import { fileRow } from '../export/file-row';
import { send } from '../messages/client';
import type { Whereabouts } from '../model/ledger';
import type { Report } from '../model/report';

/** Saves everything that is known of one token, at all sites and in all kept files, as a JSON report about it alone. */
export async function saveSweep(fingerprint: string, { tokens, files }: Whereabouts): Promise<void> {
  const asked = new Set([fingerprint]);
  const reports: Report[] = [];
  for (const site of new Set(tokens.map((token) => token.site)))
    reports.push(aboutTokens(await send('report/site', { site, atOnce: true }), asked));
  const now = Date.now();
  const watchedSince = Math.min(now, ...reports.map((report) => report.watchedSince ?? now));
  const { saveJson } = await import('./export-report');
  await saveJson(reports, { watchedSince, now }, files.map(fileRow));
}
