import type { Cookies } from 'webextension-polyfill';
import type { CookieAttributes } from '../../model/surface';
import { browser } from '../../platform/browser';

/** A cookie in the browser's jar, raw. */
export interface JarCookie {
  readonly name: string;
  readonly value: string;
  readonly attributes: CookieAttributes;
}

/**
 * Every cookie of a domain and its subdomains, partitioned ones too, as far as hosts are granted.
 * `incognito` picks the private jar.
 */
export async function readJar(domain: string, incognito: boolean): Promise<readonly JarCookie[]> {
  const stores = await browser.cookies.getAllCookieStores();
  const ids = stores.filter((store) => isPrivateStore(store) === incognito).map(({ id }) => id);
  const found = await Promise.all(ids.map((storeId) => readStore(domain, storeId)));
  return found.flat().map(toJarCookie);
}

/** Firefox isolates by first party where `privacy.firstparty.isolate` is on and then demands the key. */
async function readStore(domain: string, storeId: string): Promise<Cookies.Cookie[]> {
  const query = { domain, storeId, partitionKey: {} } as Cookies.GetAllDetailsType;
  try {
    return await browser.cookies.getAll(query);
  } catch {
    return browser.cookies.getAll({ domain, storeId });
  }
}

/** Calls back at each change of the jar. Call it in the worker's first tick. */
export function watchJar(changed: (cookie: JarCookie, removed: boolean, incognito: boolean) => void): void {
  browser.cookies.onChanged.addListener(({ cookie, removed }) => {
    changed(toJarCookie(cookie), removed, PRIVATE_STORES.has(cookie.storeId));
  });
}

/** Store ids are fixed: Chromium `1` and Firefox `firefox-private` are the private ones. */
const PRIVATE_STORES = new Set(['1', 'firefox-private']);
const isPrivateStore = ({ id }: Cookies.CookieStore) => PRIVATE_STORES.has(id);

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
  };
}

/** Removes a cookie from the jar; the one in a partition as well. Whether it is gone shows when the jar is read again. */
export async function removeFromJar({ name, attributes }: JarCookie, incognito: boolean): Promise<void> {
  const { domain, path, secure, partitionKey } = attributes;
  const url = `${secure ? 'https' : 'http'}://${domain.replace(/^\./, '')}${path}`;
  const stores = (await browser.cookies.getAllCookieStores()).filter((store) => isPrivateStore(store) === incognito);
  const partition = partitionKey === null ? {} : { partitionKey: { topLevelSite: partitionKey } };
  for (const { id: storeId } of stores)
    await browser.cookies.remove({ url, name, storeId, ...partition } as Cookies.RemoveDetailsType).catch(() => null);
}
