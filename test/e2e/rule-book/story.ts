import type { Page } from 'puppeteer-core';
import type { Report } from '@/utils/model/report';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import type { Resource, Site } from '../sites/serve-site';

/** A real page of a real server, visited in both browsers. `kit` makes the tokens that both halves need. */
export interface PageStory {
  readonly kind: 'page';
  /** Its server sets cookies, which every port of the host gets. */
  readonly hasCookies?: true;
  /** What a person does in the popup after the visit. Such a story has the browser for itself. */
  readonly act?: (driven: DrivenBrowser, page: Page) => Promise<void>;
  /** Begins anew for each browser. `other`: the same server under another host, and so another site. */
  readonly resources: (other: () => string) => Readonly<Record<string, Resource>>;
  /** Where the browser begins; `/` without it. */
  readonly path?: string;
  /** What happens in the page once it is there. */
  readonly visit?: (page: Page, site: Site) => Promise<void>;
  /** Whether all that counts has been seen; without it, once there is a token and nothing changes any more. */
  readonly isSeen?: (report: Report) => boolean;
}

/** A file as it comes from a browser, read as `scan` reads it. */
export interface FileStory {
  readonly kind: 'file';
  readonly name: string;
  /** Its text. */
  readonly text: () => string;
  /** Other files of the same folder, by name. */
  readonly beside?: Readonly<Record<string, () => string>>;
  /** The site that is judged, as reports name it. */
  readonly site: string;
}

export type Story = PageStory | FileStory;

/** Default export of `<rule-id>.ts`: where the rule fires, and where it must not though the same token is there. */
export interface RuleCase {
  readonly risk: Story;
  readonly ok: Story;
}

/** How a story waits for its page: pages of other stories may lie over it, and then no frame is drawn. */
export const inBackground = { polling: 100 } as const;

export interface HarExchange {
  /** Seconds after the beginning. */
  readonly after?: number;
  readonly method?: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text of the request. */
  readonly sent?: string;
  readonly status?: number;
  /** Several cookies are several entries. */
  readonly answer?: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

/** A HAR 1.2 file of one page at `page`, which has just been recorded. */
export function harOf(page: string, exchanges: readonly HarExchange[]): string {
  const begun = Date.now() - 60_000;
  const pairs = (all: Iterable<readonly [string, string]>) => [...all].map(([name, value]) => ({ name, value }));
  const entries = exchanges.map(
    ({ after = 0, method = 'GET', url, headers = {}, sent, status = 200, answer = [], body = '' }) => ({
      pageref: 'page_1',
      startedDateTime: new Date(begun + after * 1000).toISOString(),
      time: 12,
      request: {
        method,
        url,
        httpVersion: 'HTTP/2',
        cookies: [],
        headers: pairs(Object.entries({ origin: new URL(page).origin, ...headers })),
        queryString: pairs(new URL(url).searchParams),
        headersSize: -1,
        bodySize: sent?.length ?? 0,
        ...(sent !== undefined && {
          postData: { mimeType: headers['content-type'] ?? 'application/x-www-form-urlencoded', text: sent },
        }),
      },
      response: {
        status,
        statusText: '',
        httpVersion: 'HTTP/2',
        cookies: [],
        headers: pairs(answer),
        content: {
          size: body.length,
          mimeType: answer.find(([name]) => name === 'content-type')?.[1] ?? 'application/json',
          text: body,
        },
        redirectURL: answer.find(([name]) => name === 'location')?.[1] ?? '',
        headersSize: -1,
        bodySize: body.length,
      },
      cache: {},
      timings: { send: 0, wait: 12, receive: 0 },
    }),
  );
  const pages = [{ id: 'page_1', startedDateTime: new Date(begun).toISOString(), title: page, pageTimings: {} }];
  const creator = { name: 'rule-book', version: '1' };
  return JSON.stringify({ log: { version: '1.2', creator, pages, entries } });
}

/** A text that goes into a `<script>` as it is. */
export const js = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
