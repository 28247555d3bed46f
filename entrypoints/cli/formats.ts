import { requirementsOf } from '../../utils/assess/requirements';
import { formats as exports } from '../../utils/export/formats';
import { requirementsText } from '../../utils/export/requirements';
import type { Confidence } from '../../utils/model/token';
import { playbooks } from '../../utils/remedy/playbooks';
import { renderPretty } from './pretty';
import { painter } from './terminal';
import { t } from './texts';
import { VERSION } from './version';
import type { Watched } from './watch';

/** For people, on a terminal; every other format is an export and holds all findings, however sure. */
export const PRETTY = 'pretty';

/** Which requirements of ASVS, WSTG and API Security Top 10 were looked at, as Markdown. */
const REQUIREMENTS = 'requirements';

/** Ids of the formats that `--format` takes. */
export const formatIds: readonly string[] = [PRETTY, ...exports.keys(), REQUIREMENTS];

/** `report.json`, `report.md`, `report.txt`, `requirements.md`. */
export const reportName = (format: string): string =>
  format === REQUIREMENTS ? 'requirements.md' : `report.${exports.get(format)?.extension ?? 'txt'}`;

export function render(format: string, watched: Watched, least: Confidence, colour: boolean): string {
  if (format === REQUIREMENTS) {
    const sites = watched.reports.map((report) => ({ site: report.site, rows: requirementsOf(report) }));
    return requirementsText(sites, t);
  }
  const exported = exports.get(format);
  if (exported === undefined) return renderPretty(watched, least, painter(colour));
  return exported.render(watched.reports, {
    t,
    playbooks,
    tool: { version: VERSION, browser: watched.browser },
    time: { from: watched.startedAt, to: watched.endedAt },
    pages: watched.pages.map((page) => page.address),
  });
}
