import type { Cookies } from 'webextension-polyfill';
import type { CookieAttributes } from '../../model/surface';
import { browser } from '../../platform/browser';

/** A cookie in the browser's jar, raw. */
export interface JarCookie {
  readonly name: string;
  readonly value: string;
  readonly attributes: CookieAttributes;
  /** Store id of the Firefox container that it belongs to; absent in the default jar and the private one. */
  readonly container?: string;
}

/**
 * Every cookie of a domain and its subdomains, partitioned ones too, as far as hosts are granted. `incognito` picks the private jar;
 * else Firefox's containers have jars beside the default one. The browser names those in which a tab is open; `containers` are
 * read as well.
 */
export async function readJar(
  domain: string,
  incognito: boolean,
  containers: Iterable<string> = [],
): Promise<readonly JarCookie[]> {
  const ids = await storesOf(incognito);
  const closed = [...new Set(containers)].filter((id) => !ids.includes(id));
  const found = await Promise.all([
    ...ids.map((storeId) => readStore(domain, storeId)),
    // Its cookies went with a container that was removed.
    ...closed.map((storeId) => readStore(domain, storeId).catch(() => [])),
  ]);
  return found.flat().map(toJarCookie);
}

/** The default jar needs no id, and is there when no tab is open in it. */
async function storesOf(incognito: boolean): Promise<readonly (string | undefined)[]> {
  const ids = (await browser.cookies.getAllCookieStores()).map(({ id }) => id);
  return incognito ? ids.filter(isPrivateStore) : [undefined, ...ids.filter(isContainer)];
}

/** Firefox isolates by first party where `privacy.firstparty.isolate` is on and then demands the key. */
async function readStore(domain: string, storeId: string | undefined): Promise<Cookies.Cookie[]> {
  const query = { domain, ...(storeId !== undefined && { storeId }) };
  try {
    return await browser.cookies.getAll({ ...query, partitionKey: {} } as Cookies.GetAllDetailsType);
  } catch {
    return browser.cookies.getAll(query);
  }
}

/** Calls back at each change of the jar. Call it in the worker's first tick. */
export function watchJar(changed: (cookie: JarCookie, removed: boolean, incognito: boolean) => void): void {
  browser.cookies.onChanged.addListener(({ cookie, removed }) => {
    changed(toJarCookie(cookie), removed, isPrivateStore(cookie.storeId));
  });
}

/** Store ids are fixed: Chromium `1` and Firefox `firefox-private` are the private ones. */
const PRIVATE_STORES = new Set(['1', 'firefox-private']);
const isPrivateStore = (id: string) => PRIVATE_STORES.has(id);
const isContainer = (id: string) => id.startsWith('firefox-container-');

const SAME_SITE = { strict: 'strict', lax: 'lax', no_restriction: 'none', unspecified: 'unspecified' } as const;

function toJarCookie(cookie: Cookies.Cookie): JarCookie {
  const { partitionKey } = cookie as { partitionKey?: { topLevelSite?: string } };
  const sameSite = cookie.sameSite as string;
  return {
    name: cookie.name,
    value: cookie.value,
    attributes: {
      domain: cookie.domain,
      hostOnly: cookie.hostOnly,
      path: cookie.path,
      secure: cookie.secure,
      httpOnly: cookie.httpOnly,
      sameSite: sameSite in SAME_SITE ? SAME_SITE[sameSite as keyof typeof SAME_SITE] : 'unspecified',
      expires: cookie.expirationDate === undefined ? null : Math.round(cookie.expirationDate * 1_000),
      partitionKey: partitionKey?.topLevelSite ?? null,
    },
    ...(isContainer(cookie.storeId) && { container: cookie.storeId }),
  };
}

/** Removes a cookie from the jar; the one in a partition as well. Whether it is gone shows when the jar is read again. */
export async function removeFromJar({ name, attributes, container }: JarCookie, incognito: boolean): Promise<void> {
  const { domain, path, secure, partitionKey } = attributes;
  const url = `${secure ? 'https' : 'http'}://${domain.replace(/^\./, '')}${path}`;
  const stores = incognito ? await storesOf(true) : [container];
  const partition = partitionKey === null ? {} : { partitionKey: { topLevelSite: partitionKey } };
  for (const storeId of stores)
    await browser.cookies.remove({ url, name, storeId, ...partition } as Cookies.RemoveDetailsType).catch(() => null);
}
