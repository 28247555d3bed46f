import { type Loose, listIn, numberIn, recordIn, textIn } from '../../../lib/loose';
import type { SourcePosition } from '../../../model/surface';
import type { ImportedRequest } from '../imported';

// Who sent a request, as far as a log tells.

/** A page of the log. `hasDocument`: its own document was requested, so that further ones are frames. */
export interface HarPage {
  readonly origin: string | null;
  hasDocument: boolean;
}

type Headers = ImportedRequest['headers'];

/** Words of `sec-fetch-dest` and of Chrome for what `webRequest` names so. */
const SUBRESOURCES: ReadonlyMap<string, string> = new Map([
  ['script', 'script'],
  ['style', 'stylesheet'],
  ['stylesheet', 'stylesheet'],
  ['image', 'image'],
  ['font', 'font'],
]);

/** `sec-fetch-dest` tells; where it is missing, the first document of a page is the page. */
export function typeOf(entry: Loose, headers: Headers, pages: Map<string, HarPage>): string {
  const destination = headers.find(([name]) => name === 'sec-fetch-dest')?.[1];
  const kind = textIn(entry._resourceType);
  const page = pages.get(textIn(entry.pageref));
  if (destination === 'document') return 'main_frame';
  if (destination === 'iframe' || destination === 'frame') return 'sub_frame';
  if (kind === 'websocket') return 'websocket';
  if (kind !== 'document') return SUBRESOURCES.get(destination ?? kind) ?? 'other';
  const isFirst = !page?.hasDocument;
  if (page) page.hasDocument = true;
  return isFirst ? 'main_frame' : 'sub_frame';
}

export function initiatorOf(entry: Loose, headers: Headers, type: string, pages: Map<string, HarPage>): string | null {
  const header = (wanted: string) => originIn(headers.find(([name]) => name === wanted)?.[1] ?? '');
  const asked = header('origin') ?? header('referer');
  if (type === 'main_frame') return asked;
  return asked ?? pages.get(textIn(entry.pageref))?.origin ?? null;
}

function originIn(text: string): string | null {
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  return origin === 'null' ? null : origin;
}

/** The line that sent the request: innermost frame of the initiator's stack, whose lines count from 0. */
export function writerOf(entry: Loose): SourcePosition | null {
  const initiator = recordIn(entry._initiator);
  let stack = recordIn(initiator.stack);
  for (let depth = 0; depth < 8 && listIn(stack.callFrames).length === 0; depth++) stack = recordIn(stack.parent);
  const frames = [...listIn(stack.callFrames), initiator].map(recordIn);
  const frame = frames.find(({ url }) => /^https?:/.test(textIn(url)));
  if (!frame) return null;
  const line = numberIn(frame.lineNumber) ?? 0;
  return { url: textIn(frame.url), line: line + 1, column: (numberIn(frame.columnNumber) ?? 0) + 1 };
}
