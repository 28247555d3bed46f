import { siteOfHost } from '../lib/site';
import type { Message } from '../model/report';
import { type JarCookie, readJar } from '../observe/worker/cookie-jar';
import { HTTP_ONLY } from './coverage';
import type { CoverageBook } from './coverage-book';

/** The cookie jar of a host's whole site. Coverage says what came of this reading. Rejects where the browser refuses. */
export async function readJarCovered(
  site: string,
  hostname: string,
  incognito: boolean,
  containers: Iterable<string>,
  book: CoverageBook,
): Promise<readonly JarCookie[]> {
  const cover = (state: 'inspected' | 'not-inspected', reason: Message | null) => {
    // Each reading is a document of its own, whose word takes the place of the last.
    const document = crypto.randomUUID();
    return book.surface(site, incognito, 'cookie-jar', { page: hostname, document, state, reason });
  };
  try {
    const cookies = await readJar(siteOfHost(hostname) ?? hostname, incognito, containers);
    const hidden = cookies.filter(({ attributes }) => attributes.httpOnly).length;
    const key = `${HTTP_ONLY}_${hidden === 1 ? 'one' : 'other'}`;
    await cover('inspected', hidden === 0 ? null : { key, values: [String(hidden)] });
    return cookies;
  } catch (error) {
    await cover('not-inspected', { key: 'coverage_jar_unread', values: [] });
    throw error;
  }
}
