import type { ExportContext } from '../export/format';
import type { Report } from '../model/report';
import { browser } from '../platform/browser';
import { translate } from '../platform/translate';

/** What a report tells about its making, when a person saves it. */
export function exportContext({ watchedSince, now }: Pick<Report, 'watchedSince' | 'now'>): ExportContext {
  return {
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
