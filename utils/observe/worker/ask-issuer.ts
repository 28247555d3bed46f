/** Milliseconds. */
const PATIENCE = 10_000;
/** Bytes; metadata of real issuers has 2 to 10 kB. */
const MOST = 65_536;

type Headers = Readonly<Record<string, string>>;

/** `status` is 0 for a redirect, which is not followed. `body`: the JSON of the answer, null where it is none or too large. */
export interface IssuerAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Asks an issuer once: a GET for its metadata, or a POST of a form. As `ask`. */
export function askIssuer(url: string, form: URLSearchParams | null = null): Promise<IssuerAnswer | null> {
  return ask(url, { method: form === null ? 'GET' : 'POST', headers: {}, body: form });
}

/** One request without cookies, cache and referrer, which follows no redirect. Null where no answer came. */
export async function ask(
  url: string,
  { method, headers, body }: Required<Pick<RequestInit, 'method' | 'body'>> & { readonly headers: Headers },
): Promise<IssuerAnswer | null> {
  try {
    const answer = await fetch(url, {
      method,
      body,
      headers: { accept: 'application/json', ...headers },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    // That it answered stands even where the rest of its answer does not come.
    return { status: answer.status, body: await jsonOf(answer).catch(() => null) };
  } catch {
    return null;
  }
}

async function jsonOf({ body }: Response): Promise<unknown> {
  if (body === null) return null;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let read = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    read += part.value.byteLength;
    if (read > MOST) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  try {
    return JSON.parse(text + decoder.decode());
  } catch {
    return null;
  }
}
