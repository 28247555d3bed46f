import { type AddressSpace, isNearer, spaceOfAddress, spaceOfHost } from '../../lib/address-space';
import { expectAnswer } from './own-requests';

/** For which page a file is fetched. */
export interface FetchAs<Refusal extends string> {
  /** Asked of the URL and of each one it redirects to; null where it may be fetched. */
  readonly refuse: (url: string) => Refusal | null;
  /** Where the page that names it came from. */
  readonly space: AddressSpace;
}

/** Under what conditions a file is fetched. */
export interface FetchRules<Refusal extends string> extends FetchAs<Refusal> {
  /** Bytes; of a longer body the beginning is read. */
  readonly maxBytes: number;
}

export type Fetched<Refusal extends string> =
  | {
      readonly ok: true;
      /** After redirects. */
      readonly url: string;
      readonly text: string;
      readonly isCut: boolean;
      readonly header: (name: string) => string | null;
    }
  /** `unserved`: no answer, or none that has a file, without the page's session. `status` is 0 where none came. */
  | { readonly ok: false; readonly why: Refusal | 'refused' | 'unserved'; readonly status: number };

const MAX_REDIRECTS = 5;
/** Milliseconds for one file. A worker whose request takes 30 seconds is stopped. */
const PATIENCE = 20_000;

/**
 * Fetches a file as a stranger would: a GET without cookies, credentials and Referer. Every redirect is judged before it is
 * followed, and the body of an answer whose address is nearer than the page's, or not known, is thrown away unread. Does not reject.
 *
 * Past the browser's cache: what a file holds must not come to lie on the disk because we looked at it, and the copy that the
 * page left there is out of reach, because browsers keep one cache per top-level site.
 */
export async function fetchFile<Refusal extends string>(
  address: string,
  rules: FetchRules<Refusal>,
): Promise<Fetched<Refusal>> {
  let url = withoutFragment(address);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const why = rules.refuse(url);
    if (why !== null) return { ok: false, why, status: 0 };
    const answer = expectAnswer(url);
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(), PATIENCE);
    try {
      const response = await fetch(url, {
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
        signal: ending.signal,
      });
      if (response.type === 'opaqueredirect') {
        const next = (await answer.headers)?.location ?? null;
        if (next === null || !URL.canParse(next, url)) return { ok: false, why: 'unserved', status: 0 };
        url = withoutFragment(new URL(next, url).href);
        continue;
      }
      if (!response.ok) return { ok: false, why: 'unserved', status: response.status };
      const from = spaceOfHost(new URL(url).hostname) ?? spaceOfAddress((await answer.address) ?? '');
      if (from === null || isNearer(from, rules.space)) return { ok: false, why: 'refused', status: response.status };
      const { text, isCut } = await readText(response, rules.maxBytes);
      return { ok: true, url, text, isCut, header: (name) => response.headers.get(name) };
    } catch {
      return { ok: false, why: 'unserved', status: 0 };
    } finally {
      clearTimeout(timer);
      ending.abort();
      answer.end();
    }
  }
  return { ok: false, why: 'refused', status: 0 };
}

async function readText(response: Response, maxBytes: number): Promise<{ text: string; isCut: boolean }> {
  const reader = response.body?.getReader();
  if (!reader) return { text: '', isCut: false };
  const decoder = decoderFor(response.headers.get('content-type') ?? '');
  let text = '';
  let left = maxBytes;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text: text + decoder.decode(), isCut: false };
    text += decoder.decode(value.subarray(0, left), { stream: true });
    left -= value.length;
    if (left < 0) return { text: text + decoder.decode(), isCut: true };
  }
}

function decoderFor(contentType: string): TextDecoder {
  const [, label = 'utf-8'] = /charset\s*=\s*"?([\w-]{1,40})/i.exec(contentType) ?? [];
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}

function withoutFragment(url: string): string {
  const at = url.indexOf('#');
  return at < 0 ? url : url.slice(0, at);
}
