import type { AnswerGuard, Caching, PageGuard, Reach, SetCookie } from '../model/access';
import { least, most } from './compare-policies';
import { policiesIn } from './csp';
import { reachOf } from './send-policy';
import { siteOf } from './site';

export type Headers = readonly (readonly [name: string, value: string])[];

const CACHINGS: readonly Caching[] = ['no-store', 'private', 'unsaid', 'shared'];
const MAX_SITES = 4;
const MAX_COOKIES = 8;
/** What only the browser may keep, though it may keep the rest (RFC 9111 sections 5.2.2.4 and 5.2.2.7). */
const SPARED = /\b(?:private|no-cache)\s*=\s*"[^"]*set-cookie/i;

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
  const control = headerIn(headers, 'cache-control');
  const caching = cachingOf(control);
  const isKept = asked.isRead && caching === 'shared' && !SPARED.test(control);
  return {
    ...asked,
    caching,
    cookies: cookiesSet(headers, isKept),
    sharedWith: isShared && isForeign ? [site] : [],
  };
}

export function weakerAnswer(a: AnswerGuard, b: AnswerGuard): AnswerGuard {
  return {
    ...a,
    caching: CACHINGS[Math.max(CACHINGS.indexOf(a.caching), CACHINGS.indexOf(b.caching))] ?? 'unsaid',
    sharedWith: [...new Set([...a.sharedWith, ...b.sharedWith])].toSorted().slice(0, MAX_SITES),
    cookies: eachOnce([...(a.cookies ?? []), ...(b.cookies ?? [])]),
    isRead: a.isRead || b.isRead,
    isCallback: a.isCallback || b.isCallback,
  };
}

/** Firefox tells all cookies of an answer in one header, a line each. */
function cookiesSet(headers: Headers, isShared: boolean): readonly SetCookie[] {
  const lines = headers.flatMap(([name, value]) => (name.toLowerCase() === 'set-cookie' ? value.split('\n') : []));
  return eachOnce(lines.map((line) => ({ name: line.split(/[=;]/, 1)[0]?.trim() ?? '', isShared })));
}

/** What was shared once is. */
function eachOnce(cookies: readonly SetCookie[]): readonly SetCookie[] {
  const names = [...new Set(cookies.map(({ name }) => name))].filter(Boolean).toSorted().slice(0, MAX_COOKIES);
  return names.map((name) => ({ name, isShared: cookies.some((one) => one.name === name && one.isShared) }));
}

function cachingOf(text: string): Caching {
  if (/\bno-store\b/i.test(text)) return 'no-store';
  if (/\bprivate\b/i.test(text)) return 'private';
  if (/\bpublic\b/i.test(text) || /\bs-maxage\s*=\s*"?[1-9]/i.test(text)) return 'shared';
  return /\bno-cache\b/i.test(text) || /\bmax-age\s*=\s*"?0\b/i.test(text) ? 'private' : 'unsaid';
}

const headerIn = (headers: Headers, wanted: string): string =>
  headers.flatMap(([name, value]) => (name.toLowerCase() === wanted ? [value] : [])).join(',');
