import type { Part } from '../model/archive';
import type { Report } from '../model/report';
import { jsonOf, markdownOf } from './export-report';

/** The reports of a case in every format, as parts of its archive; none where there is no report. */
export async function exportsOf(reports: readonly Report[]): Promise<readonly Part[]> {
  const [first] = reports;
  if (first === undefined) return [];
  const about = {
    now: Math.max(...reports.map(({ now }) => now)),
    watchedSince: Math.min(...reports.map(({ watchedSince, now }) => watchedSince ?? now)),
  };
  const utf8 = new TextEncoder();
  return [
    { name: 'report.json', bytes: utf8.encode((await jsonOf(reports, about)).text) },
    ...(await Promise.all(
      reports.map(async (report, index) => ({
        name: `${index + 1}-${report.site}.md`,
        bytes: utf8.encode(await markdownOf(report)),
      })),
    )),
  ];
}
