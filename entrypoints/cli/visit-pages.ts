import type { Page } from 'puppeteer-core';
import { redact } from '../../utils/engine';
import { hideHost } from '../../utils/lib/hidden-host';
import { siteOf } from '../../utils/lib/site';
import type { DrivenBrowser } from '../../utils/observe/node/browser/driven-browser';
import { reasonOf } from './fault';
import type { Terminal } from './terminal';
import { t } from './texts';
import type { PageOutcome } from './watch';

const MARKER = /\[sha256:[\w-]{43}\]/g;

interface Visit {
  readonly urls: readonly string[];
  readonly sites: readonly string[];
  /** Milliseconds for each page. */
  readonly timeout: number;
  /** A person goes on from there: logs in elsewhere and comes back, and perhaps leaves again. */
  readonly headed: boolean;
}

/**
 * Opens each address in a tab of its own, one after the other, and leaves the tabs open. A failure is a result. What is given tells how
 * each page stands when it is called, because pages go on: to a login of another site, and back from there.
 */
export async function visitPages(
  driven: DrivenBrowser,
  { urls, sites, timeout, headed }: Visit,
  terminal: Terminal,
): Promise<() => readonly PageOutcome[]> {
  const pages: (() => PageOutcome)[] = [];
  for (const url of urls) {
    const address = shown(url);
    terminal.progress(t('cli_opening', [address]));
    const page = await driven.newPage();
    const failed = await open(page, url, timeout).catch((error) => failure(error, timeout));
    const whereabouts = follow(page, sites);
    pages.push(() => ({ address, failure: failed ?? whereabouts(headed) }));
  }
  return () => pages.map((outcome) => outcome());
}

/** Null when the page opened, otherwise a sentence. */
async function open(page: Page, url: string, timeout: number): Promise<string | null> {
  const response = await page.goto(url, { timeout, waitUntil: 'load' });
  const status = response?.status() ?? 200;
  return status >= 400 ? t('cli_page_status', [String(status)]) : null;
}

/** Follows where a page goes. Tells null where it is in scope, or has been and `once` is enough; otherwise a sentence. */
function follow(page: Page, sites: readonly string[]): (once: boolean) => string | null {
  let last = page.url();
  let wasInScope = false;
  const at = (url: string) => {
    last = url;
    wasInScope ||= sites.includes(siteOf(url) ?? '');
  };
  at(last);
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) at(frame.url());
  });
  return (once) => {
    const site = siteOf(last);
    if ((once && wasInScope) || (site !== null && sites.includes(site))) return null;
    return t('cli_page_left_scope', [shown(last), site ?? '']);
  };
}

/** Drivers tell of network failures by the browsers' own names, which are turned into sentences here. */
function failure(error: unknown, timeout: number): string {
  const reason = reasonOf(error);
  if (/timeout|timed out/i.test(reason)) return t('cli_page_timeout', [String(timeout / 1000)]);
  if (/NAME_NOT_RESOLVED|dnsNotFound|UNKNOWN_HOST/i.test(reason)) return t('cli_page_unknown_host');
  if (/CONNECTION_REFUSED|connectionFailure/i.test(reason)) return t('cli_page_refused');
  if (/CERT_|SEC_ERROR|SSL|nssFailure/i.test(reason)) return t('cli_page_certificate');
  const name = /(?:net::)?(ERR_[A-Z_]+|NS_ERROR_[A-Z_]+)/.exec(reason)?.[1];
  return t('cli_page_failed', [name ?? reason.replace(/https?:\S+/g, '…')]);
}

/** Address without the parts that may hold a token; in its path `{id}` stands for what looks like one. */
function shown(url: string): string {
  if (!URL.canParse(url)) return '';
  const { origin, pathname } = new URL(url);
  return origin === 'null' ? '' : hideHost(origin) + redact(pathname).replace(MARKER, '{id}');
}
