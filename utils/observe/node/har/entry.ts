import { endpointTemplate } from '../../../lib/endpoint-template';
import { type Loose, listIn, numberIn, recordIn, textIn, timeIn } from '../../../lib/loose';
import type { Imported, ImportedAnswer, ImportedRequest } from '../imported';
import { fromHarBody } from './body';
import { cookieHeader, jarCookies, setCookieHeaders } from './cookies';
import { messages } from './messages';
import { type HarPage, initiatorOf, typeOf, writerOf } from './origin';

/** What one entry shows; null where it is none. Entries of other schemes than http and ws show nothing. */
export function fromHarEntry(
  value: unknown,
  index: number,
  pages: Map<string, HarPage>,
  at: number,
): readonly Imported[] | null {
  const entry = recordIn(value);
  const request = recordIn(entry.request);
  const response = recordIn(entry.response);
  const url = textIn(request.url);
  if (!URL.canParse(url)) return null;
  const { protocol, origin, pathname } = new URL(url);
  if (!/^(?:https?|wss?):$/.test(protocol)) return [];
  const time = timeIn(entry.startedDateTime) ?? at;
  const headers = headersOf(request);
  if (!headers.some(([name]) => name === 'cookie')) headers.push(...cookieHeader(request));
  const type = typeOf(entry, headers, pages);
  const sent: ImportedRequest = {
    requestId: String(index),
    url,
    method: textIn(request.method) || 'GET',
    headers,
    type,
    initiator: initiatorOf(entry, headers, type, pages),
    at: time,
  };
  const answer = answerOf(entry, response);
  const key = `${sent.method} ${endpointTemplate(pathname)}`;
  const writer = writerOf(entry);
  const place = { origin, key, at: time, writer };
  const isPage = type === 'main_frame' && answer?.status === 200;
  const cookies = jarCookies(request, time);
  return [
    ...(isPage ? [{ kind: 'page', url } as const] : []),
    { kind: 'exchange', request: sent, answer },
    ...(cookies.length > 0 ? [{ kind: 'jar', cookies, at: time } as const] : []),
    ...fromHarBody('request-body', recordIn(request.postData), headers, place),
    ...fromHarBody('response-body', recordIn(response.content), answer?.headers ?? [], place),
    ...messages(entry, { ...place, key: endpointTemplate(pathname) }),
  ];
}

function headersOf({ headers }: Loose): [string, string][] {
  return listIn(headers).flatMap((one): [string, string][] => {
    const { name, value } = recordIn(one);
    // HTTP/2 writes method and address as headers that begin with a colon.
    return textIn(name) === '' || textIn(name).startsWith(':') ? [] : [[textIn(name).toLowerCase(), textIn(value)]];
  });
}

/** Status 0 is Chrome's word for no answer. */
function answerOf(entry: Loose, response: Loose): ImportedAnswer | null {
  const status = numberIn(response.status);
  if (status === null || status <= 0) return null;
  const headers = headersOf(response);
  if (!headers.some(([name]) => name === 'set-cookie')) headers.push(...setCookieHeaders(response));
  const address = textIn(entry.serverIPAddress);
  return { status, headers, serverAddress: address === '' ? null : address };
}
