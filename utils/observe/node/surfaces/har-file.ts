import { JsonSplitter, parsedJson } from '../../../lib/json-splitter';
import { recordIn, textIn } from '../../../lib/loose';
import { HarCoverage } from '../har/coverage';
import { fromHarEntry } from '../har/entry';
import type { HarPage } from '../har/origin';
import type { Imported } from '../imported';
import { urlParameters } from '../parts/url-parameters';

/** Entries larger than this hold a body that no engine could read in one go. UTF-16 units. */
const LONGEST_ENTRY = 134_217_728;

/**
 * A HAR file of any size, in pieces of text: what its requests carried and its answers handed out, bodies, messages of
 * WebSockets, cookies with their attributes where the recorder kept them. One entry is in memory at a time. `at` dates
 * entries without a date.
 */
export async function* readHar(pieces: AsyncIterable<string>, at: number): AsyncGenerator<Imported> {
  const items: Imported[] = [];
  const coverage = new HarCoverage();
  const pages = new Map<string, HarPage>();
  const splitter = new JsonSplitter(
    ['log.pages[]', 'log.entries[]'],
    ({ path, index, at: offset, text, isCut }) => {
      const where = `${path === 'log.pages[]' ? 'page' : 'entry'} ${index} at ${offset}`;
      if (text === null) return void items.push({ kind: 'problem', code: 'entry-too-large', detail: where });
      const value = parsedJson(text);
      if (value === undefined || isCut)
        return void items.push({ kind: 'problem', code: 'entry-broken', detail: where });
      if (path === 'log.pages[]') return void items.push(...fromPage(value, pages, at));
      const read = fromHarEntry(value, index, pages, at);
      if (read === null) return void items.push({ kind: 'problem', code: 'entry-broken', detail: where });
      coverage.add(value);
      items.push(...read);
    },
    LONGEST_ENTRY,
  );
  for await (const piece of pieces) {
    splitter.push(piece);
    yield* items.splice(0);
  }
  const end = splitter.end();
  yield* items.splice(0);
  if (end !== null) yield { kind: 'problem', code: 'file-ends-early', detail: `at ${end}` };
  yield* coverage.rows();
}

/** Chrome's title of a page is its address, with the fragment that requests do not have. */
function fromPage(value: unknown, pages: Map<string, HarPage>, at: number): readonly Imported[] {
  const page = recordIn(value);
  const title = textIn(page.title);
  const url = /^https?:\/\//.test(title) && URL.canParse(title) ? new URL(title) : null;
  pages.set(textIn(page.id), { origin: url?.origin ?? null, hasDocument: false });
  if (url === null) return [];
  return [{ kind: 'page', url: url.href }, ...urlParameters(url.href, Date.parse(textIn(page.startedDateTime)) || at)];
}
