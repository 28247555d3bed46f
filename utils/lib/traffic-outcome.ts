import type { TrafficOutcome } from '../model/traffic';

/** 401, 403 and 407 refuse the token or what it asks for; null is no answer. */
export function outcomeOf(status: number | null): TrafficOutcome {
  if (status === null) return 'unknown';
  if (status === 401 || status === 403 || status === 407) return 'denied';
  return status >= 400 ? 'failed' : 'ok';
}
