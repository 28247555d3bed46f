import { type Loose, numberIn, recordIn, textIn } from '../../lib/loose';

/** Why the body of an answer was not read. */
export type Left = 'large' | 'kind' | 'gone' | 'many';

/** A request that has ended: an entry of a HAR file, with the way to the body of its answer. */
export interface FinishedRequest {
  readonly entry: Loose;
  readonly body: () => Promise<readonly [text: string, encoding: string]>;
}

/** The entry with the body in it as HAR has it. `left` is null where that was read, or the answer has none. */
export interface WholeEntry {
  readonly entry: Loose;
  readonly left: Left | null;
}

/** Longest body that is read, in bytes and in UTF-16 units. */
export const LARGEST = 8_388_608;

/** What shows nothing but pictures, sounds and letters. */
const UNREAD = /^(?:image\/(?!svg)|audio\/|video\/|font\/|application\/(?:x-)?font)/i;

/** The browser gives a body for as long as it has it: until the next document, or until its room is needed. */
export async function wholeEntry({ entry, body }: FinishedRequest): Promise<WholeEntry> {
  const response = recordIn(entry.response);
  const content = recordIn(response.content);
  const size = numberIn(content.size) ?? 0;
  if (textIn(content.text) !== '' || !mayHaveBody(response, size)) return { entry, left: null };
  if (UNREAD.test(textIn(content.mimeType))) return { entry, left: 'kind' };
  if (size > LARGEST) return { entry, left: 'large' };
  const [text, encoding] = await body().catch(() => ['', ''] as const);
  if (text === '') return { entry, left: size > 0 ? 'gone' : null };
  if (text.length > LARGEST * 2) return { entry, left: 'large' };
  // Firefox gives the media type here, and says in the entry whether it is base64.
  const isBase64 = encoding === 'base64' || content.encoding === 'base64';
  const whole = { ...content, text, ...(isBase64 && { encoding: 'base64' }) };
  return { entry: { ...entry, response: { ...response, content: whole } }, left: null };
}

const BODILESS = new Set([0, 101, 204, 205, 304]);

function mayHaveBody(response: Loose, size: number): boolean {
  const status = numberIn(response.status) ?? 0;
  return size !== 0 && !BODILESS.has(status) && !(status >= 300 && status < 400);
}
