import { siteOf, siteOfHost } from '../lib/site';
import type { Use } from '../model/ledger';
import { isAtRest, type Life, type Site } from './correlate';
import { perObject } from './per-object';
import { isHarmless, siteOfClaim } from './power';
import { isVendorSite } from './vendor';

/**
 * What a destination is to a token.
 * - `home`: this site, the issuer, an audience, the vendor of the key, or the party whose token it is.
 * - `only`: the one foreign site that the token is ever sent to. Most often the app's own API on another domain, and
 *   nothing that we see can tell: neither risk nor fine.
 * - `sibling`: a foreign site of the same name under another suffix (example.com, example.io).
 * - `stranger`: the token has a home and is sent here as well.
 * - `other`: it has several foreign destinations and this is not the one it is mostly sent to.
 */
export type Relation = 'home' | 'only' | 'sibling' | 'stranger' | 'other';

export function relationOf(use: Use, life: Life, site: Site): Relation {
  const there = siteOf(use.destination);
  // Browsers send a cookie to nobody but its own domain.
  if (there === null || use.channel === 'cookie' || isHarmless(life.token)) return 'home';
  const own = site.facts.site;
  if (isHome(there, life, site)) return 'home';
  const resting = restingSites(life);
  // A frame of another site keeps its own token and talks to its own server.
  const initiator = use.initiator === null ? null : siteOf(use.initiator);
  if (!resting.has(own) && (initiator === there || resting.has(there))) return 'home';
  if (isSibling(there, own)) return 'sibling';
  const sites = [...usedSites(life)];
  if (sites.some(([name]) => isHome(name, life, site))) return 'stranger';
  return sites[0]?.[0] === there ? 'only' : 'other';
}

/** Sites at whose storage or cookies the token lies or lay. */
const restingSites = perObject(
  (life: Life): ReadonlySet<string | null> =>
    new Set(life.sightings.filter((one) => isAtRest(one.surface)).map((one) => siteOf(one.origin))),
);

/** Sites the token was sent to with the number of requests, most first. */
const usedSites = perObject((life: Life): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { destination, count } of life.uses) {
    const name = siteOf(destination);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return new Map([...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
});

function isHome(there: string, life: Life, site: Site): boolean {
  if (there === site.facts.site || isVendorSite(life.token.type, there)) return true;
  // An opaque access token says nothing of its issuer; the ID token of the same login, kept beside it, does.
  const claims = [life, ...site.beside(life)].flatMap(issuerSites);
  return claims.includes(there) || audienceSites(life).includes(there);
}

const issuerSites = perObject(({ token }: Life) => [siteOfClaim(token.facts.issuer ?? '')]);
const audienceSites = perObject(({ token }: Life) => (token.facts.audience ?? []).map(siteOfClaim));

function isSibling(there: string, own: string): boolean {
  const name = own.split('.')[0] ?? '';
  return siteOfHost(there) !== null && siteOfHost(own) !== null && name.length >= 4 && there.split('.')[0] === name;
}
