import type { Severity } from '../model/report';
import type { Life, Subjects } from './correlate';
import { accessPower, HOUR, isExpired, isHarmless, isMighty, isPublishable, isRefresh, lifetimeOf } from './power';
import { milder } from './weigh';

/**
 * What it means that a token stands in a file which everybody is served. `fine`: its issuer calls it publishable; `maybe`: its form
 * alone does not say whether it may stand there; null: it is no key, or opens nothing.
 */
export function servedSeverity({ life, token }: Subjects['sighting'], now: number): Severity | 'maybe' | 'fine' | null {
  if (isPublishable(token)) return 'fine';
  if (isHarmless(token) || isExpired(token, now)) return null;
  if (token.tokenClass === 'ambiguous' && token.knownBy === 'form') return 'maybe';
  if (!isRefresh(token) && token.tokenClass !== 'signed_url' && accessPower(life) === 'no') return null;
  const severity = byClass(life);
  return token.facts.environment === 'test' ? milder(severity) : severity;
}

function byClass({ token }: Subjects['sighting']['life']): Severity {
  if (isMighty(token) || isRefresh(token)) return 'critical';
  switch (token.tokenClass) {
    case 'secret':
      return token.confidence === 'certain' ? 'critical' : 'high';
    case 'webhook':
      return 'medium';
    case 'signed_url': {
      const lifetime = lifetimeOf(token);
      return lifetime !== null && lifetime <= HOUR ? 'low' : 'medium';
    }
    default:
      return 'high';
  }
}

const SERVED = /^(?:script|source-map|inline-script|document|well-known-file)$/;

/** Stands in what everybody is served: files, markup, or a script in a page's answer, where a recording shows that. */
export function isServedToAll({ sightings }: Life): boolean {
  return sightings.some(
    ({ surface, path }) => SERVED.test(surface) || (surface === 'response-body' && path.startsWith('/script')),
  );
}
