import type { AnswerGuard, Caching, PageGuard, Reach } from '../model/access';
import { least, most } from './compare-policies';
import { policiesIn } from './csp';
import { reachOf } from './send-policy';
import { siteOf } from './site';

export type Headers = readonly (readonly [name: string, value: string])[];

const CACHINGS: readonly Caching[] = ['no-store', 'private', 'unsaid', 'shared'];
const MAX_SITES = 4;

const MAX_AGE = /(?:^|[;\s])max-age\s*=\s*"?(\d{1,12})/i;

/** What the headers of a document say. Plain http has no HSTS: there, none counts. */
export function pageGuardOf(headers: Headers, url: string): PageGuard {
  const value = (wanted: string) => headerIn(headers, wanted);
  const hsts = url.startsWith('https:') ? value('strict-transport-security') : '';
  const maxAge = Number(MAX_AGE.exec(hsts)?.[1] ?? 0);
  return {
    framedBy: framedBy(value('content-security-policy'), value('x-frame-options')),
    isParted: /^(?:same-origin|noopener-allow-popups)/i.test(value('cross-origin-opener-policy').trim()),
    hsts: maxAge > 0 ? { maxAge, subdomains: /includesubdomains/i.test(hsts) } : null,
    isKept: !/\bno-store\b/i.test(value('cache-control')),
  };
}

/** Of the headers of two documents the weaker in everything. */
export function weakerGuard(a: PageGuard, b: PageGuard): PageGuard {
  const subdomains = a.hsts?.subdomains === true && b.hsts?.subdomains === true;
  return {
    framedBy: most(a.framedBy, b.framedBy),
    isParted: a.isParted && b.isParted,
    hsts: a.hsts && b.hsts && { maxAge: Math.min(a.hsts.maxAge, b.hsts.maxAge), subdomains },
    isKept: a.isKept || b.isKept,
  };
}

/** Where a policy names ancestors, browsers do not look at the older header. */
function framedBy(policy: string, option: string): Reach {
  const named = policiesIn(policy).flatMap((directives) => {
    const ancestors = directives.get('frame-ancestors');
    return ancestors ? [reachOf(ancestors)] : [];
  });
  if (named.length > 0) return named.reduce(least);
  return /^\s*(?:deny|sameorigin)\s*$/i.test(option) ? 'none' : 'any';
}

/** What the headers of an answer say. */
export function answerGuardOf(
  headers: Headers,
  asked: Pick<AnswerGuard, 'endpoint' | 'template' | 'isRead' | 'isCallback'>,
): AnswerGuard {
  const allowed = headerIn(headers, 'access-control-allow-origin').trim();
  const isShared = /^true$/i.test(headerIn(headers, 'access-control-allow-credentials').trim());
  const site = allowed === 'null' || allowed === '*' ? allowed : siteOf(allowed);
  const isForeign = site !== null && site !== siteOf(asked.endpoint);
  return {
    ...asked,
    caching: cachingOf(headerIn(headers, 'cache-control')),
    sharedWith: isShared && isForeign ? [site] : [],
  };
}

export function weakerAnswer(a: AnswerGuard, b: AnswerGuard): AnswerGuard {
  return {
    ...a,
    caching: CACHINGS[Math.max(CACHINGS.indexOf(a.caching), CACHINGS.indexOf(b.caching))] ?? 'unsaid',
    sharedWith: [...new Set([...a.sharedWith, ...b.sharedWith])].toSorted().slice(0, MAX_SITES),
    isRead: a.isRead || b.isRead,
    isCallback: a.isCallback || b.isCallback,
  };
}

function cachingOf(text: string): Caching {
  if (/\bno-store\b/i.test(text)) return 'no-store';
  if (/\bprivate\b/i.test(text)) return 'private';
  if (/\bpublic\b/i.test(text) || /\bs-maxage\s*=\s*"?[1-9]/i.test(text)) return 'shared';
  return /\bno-cache\b/i.test(text) || /\bmax-age\s*=\s*"?0\b/i.test(text) ? 'private' : 'unsaid';
}

const headerIn = (headers: Headers, wanted: string): string =>
  headers.flatMap(([name, value]) => (name.toLowerCase() === wanted ? [value] : [])).join(',');
