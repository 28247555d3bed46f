/** Parameters of a URL's query and fragment, still percent-decoded as the browser decodes them; bounded to 100 each. */
export interface UrlParameters {
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly fragment: readonly (readonly [name: string, value: string])[];
}

/** A fragment may be `#access_token=…`, `#/route?token=…` or a plain anchor, which has no parameters. */
export function readUrlParameters(href: string): UrlParameters {
  const url = new URL(href);
  const fragment = url.hash.slice(1);
  const mark = fragment.indexOf('?');
  return { query: parameters(url.search), fragment: parameters(mark < 0 ? fragment : fragment.slice(mark + 1)) };
}

function parameters(text: string): readonly (readonly [string, string])[] {
  return text.includes('=') ? [...new URLSearchParams(text)].slice(0, 100) : [];
}
