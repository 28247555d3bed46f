import type { ExportContext } from '../export/format';
import type { Report } from '../model/report';
import { browser } from '../platform/browser';
import { translate } from '../platform/translate';
import { loadPlaybooks } from '../remedy/load-playbooks';

/** What reports tell about their making, when a person saves them. */
export async function exportContext(
  reports: readonly Report[],
  { watchedSince, now }: Pick<Report, 'watchedSince' | 'now'>,
): Promise<ExportContext> {
  return {
    playbooks: await loadPlaybooks(reports.flatMap(({ findings }) => findings.map(({ playbook }) => playbook))),
    t: translate,
    tool: { version: browser.runtime.getManifest().version, browser: browserName(navigator.userAgent) },
    time: { from: watchedSince ?? now, to: now },
    pages: [],
  };
}

/** `Firefox 153.0`, `Chrome 156.0.0.0`: as the browser calls itself; null where it does not. */
function browserName(userAgent: string): string | null {
  const [, name, version] = /(Firefox|Edg|OPR|Chrome)\/([\d.]+)/.exec(userAgent) ?? [];
  return name === undefined || version === undefined ? null : `${name} ${version}`;
}
