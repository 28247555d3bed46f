import { formats as exports } from '../../utils/export/formats';
import type { Confidence } from '../../utils/model/token';
import { renderPretty } from './pretty';
import { painter } from './terminal';
import { t } from './texts';
import { VERSION } from './version';
import type { Watched } from './watch';

/** For people, on a terminal; every other format is an export and holds all findings, however sure. */
export const PRETTY = 'pretty';

/** Ids of the formats that `--format` takes. */
export const formatIds: readonly string[] = [PRETTY, ...exports.keys()];

/** `report.json`, `report.md`, `report.txt`. */
export const reportName = (format: string): string => `report.${exports.get(format)?.extension ?? 'txt'}`;

export function render(format: string, watched: Watched, least: Confidence, colour: boolean): string {
  const exported = exports.get(format);
  if (exported === undefined) return renderPretty(watched, least, painter(colour));
  return exported.render(watched.reports, {
    t,
    tool: { version: VERSION, browser: watched.browser },
    time: { from: watched.startedAt, to: watched.endedAt },
    pages: watched.pages.map((page) => page.address),
  });
}
