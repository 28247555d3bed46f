import { siteOfHost } from '../lib/site';
import { type JarCookie, readJar } from '../observe/worker/cookie-jar';
import type { CoverageBook } from './coverage-book';

/** The cookie jar of a host's whole site. Coverage says what came of this reading. Rejects where the browser refuses. */
export async function readJarCovered(
  site: string,
  hostname: string,
  incognito: boolean,
  containers: Iterable<string>,
  book: CoverageBook,
): Promise<readonly JarCookie[]> {
  const cover = (state: 'inspected' | 'not-inspected', key?: string) => {
    const reason = key === undefined ? null : { key, values: [] };
    // Each reading is a document of its own, whose word takes the place of the last.
    const document = crypto.randomUUID();
    return book.surface(site, incognito, 'cookie-jar', { page: hostname, document, state, reason });
  };
  try {
    const cookies = await readJar(siteOfHost(hostname) ?? hostname, incognito, containers);
    await cover('inspected');
    return cookies;
  } catch (error) {
    await cover('not-inspected', 'coverage_jar_unread');
    throw error;
  }
}
