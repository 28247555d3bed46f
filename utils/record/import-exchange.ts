import { siteOf, siteOfHost } from '../lib/site';
import type { EntryBody, PendingLeaf } from '../model/ledger';
import type { Imported, ImportedCookie } from '../observe/node/imported';
import type { Naming } from './bodies';
import { fromJar } from './from-jar';
import { loginsBy } from './from-login';
import { fromRequest, siteOfRequest } from './from-request';
import { fromResponse } from './from-response';
import type { Found } from './import-item';

type Exchange = Extract<Imported, { readonly kind: 'exchange' }>;

/** A request and its answer, by the same code as live ones. `file` makes request ids unique. */
export function fromExchange({ request, answer }: Exchange, file: string, naming: Naming): Found {
  const isFrame = request.type === 'sub_frame';
  const sent = { ...request, tabId: 0, frameId: isFrame ? 1 : 0, incognito: undefined };
  const requestId = `${file}.${request.requestId}`;
  // What an import shows is whole: every value that was sent may be known at the site it left.
  const uses = fromRequest(sent, requestId, naming, () => true, 'import');
  const { at } = request;
  const status = answer?.status ?? null;
  const serverAddress = answer?.serverAddress ?? null;
  const outcomes = uses.map(({ use: { site, fingerprint } }): EntryBody => {
    return { kind: 'use-outcome', at, site, fingerprint, requestId, status, serverAddress };
  });
  const answered = answer ? fromResponse({ ...sent, headers: answer.headers }, naming, 'import') : [];
  return { bodies: [...uses, ...outcomes, ...answered, ...loginsBy(sent, naming)], leaves: [] };
}

/** The site a request is counted for, as `watch` counts it. */
export const siteAsking = ({ request }: Exchange): string | null => siteOfRequest(request);

/**
 * Cookies of a jar, each for its site. Cookies know no port: one of `localhost` belongs to every site of that host among
 * `known`.
 */
export function fromCookies(
  cookies: readonly ImportedCookie[],
  at: number,
  known: ReadonlySet<string>,
  naming: Naming,
): Found & { readonly sites: ReadonlySet<string> } {
  const groups = new Map<string, ImportedCookie[]>();
  for (const cookie of cookies) {
    for (const site of sitesOf(cookie.attributes.domain.replace(/^\./, ''), known)) {
      const group = groups.get(site);
      if (group) group.push(cookie);
      else groups.set(site, [cookie]);
    }
  }
  const bodies: EntryBody[] = [];
  const leaves: PendingLeaf[] = [];
  for (const [site, group] of groups) {
    const recorded = fromJar(group, site, [], at, naming, 'import');
    bodies.push(...recorded.bodies);
    leaves.push(...recorded.leaves);
  }
  return { bodies, leaves, sites: new Set(groups.keys()) };
}

function sitesOf(host: string, known: ReadonlySet<string>): readonly string[] {
  const domain = siteOfHost(host);
  if (domain !== null) return [siteOf(`https://${host}`) ?? domain];
  const here = [...known].filter((site) => site.replace(/:\d+$/, '') === host);
  return here.length > 0 ? here : [host];
}
