// HAR entries as recorders write them.

export const AT = '2026-03-04T09:30:00.000Z';

interface Part {
  readonly method?: string;
  readonly url?: string;
  readonly type?: string;
  readonly requestHeaders?: Readonly<Record<string, string>>;
  readonly responseHeaders?: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly cookies?: readonly object[];
  readonly setCookies?: readonly object[];
  readonly postData?: object;
  readonly content?: object;
  readonly more?: object;
}

const headers = (record: Readonly<Record<string, string>> = {}) =>
  Object.entries(record).map(([name, value]) => ({ name, value }));

export const entry = (part: Part = {}): object => ({
  startedDateTime: AT,
  pageref: 'page_1',
  _resourceType: part.type ?? 'fetch',
  serverIPAddress: '203.0.113.7',
  request: {
    method: part.method ?? 'GET',
    url: part.url ?? 'https://api.example.com/orders/42',
    headers: headers(part.requestHeaders),
    cookies: part.cookies ?? [],
    ...(part.postData && { postData: part.postData }),
  },
  response: {
    status: part.status ?? 200,
    headers: headers(part.responseHeaders),
    cookies: part.setCookies ?? [],
    content: part.content ?? { size: 0, mimeType: 'text/plain' },
  },
  ...part.more,
});

export const har = (entries: readonly object[], pages: readonly object[] = []): string =>
  JSON.stringify({ log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, pages, entries } });

export const page = (title = 'https://app.example.com/'): object => ({
  id: 'page_1',
  title,
  startedDateTime: AT,
  pageTimings: {},
});
