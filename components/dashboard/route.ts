/** Where in the dashboard somebody is: `#/tokens/tw1_…?site=example.com`. */
export interface Route {
  readonly view: string;
  /** Fingerprint of the token whose page is open; null for the view itself. */
  readonly token: string | null;
  /** Null for all sites. */
  readonly site: string | null;
}

export const START = 'tokens';

export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [view = '', token = ''] = path.split('/');
  return { view: view || START, token: token || null, site: new URLSearchParams(query).get('site') || null };
}

export function hashOf({ view, token = null, site = null }: Partial<Route>): string {
  const query = site === null ? '' : `?${new URLSearchParams({ site })}`;
  return `#/${view ?? START}${token === null ? '' : `/${token}`}${query}`;
}
