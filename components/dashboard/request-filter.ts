import type { SentRequest } from '../../utils/export/site-log';

/** Empty texts leave everything in. `status` is `2` to `5` for a class, `0` for no answer. */
export interface RequestFilter {
  readonly token: string;
  readonly destination: string;
  readonly status: string;
  readonly method: string;
}

export const EVERYTHING: RequestFilter = { token: '', destination: '', status: '', method: '' };
export const STATUSES = ['2', '3', '4', '5', '0'] as const;

export function matchingRequests(
  requests: readonly SentRequest[],
  { token, destination, status, method }: RequestFilter,
): readonly SentRequest[] {
  if (token + destination + status + method === '') return requests;
  return requests.filter(
    (request) =>
      (token === '' || request.fingerprint === token) &&
      (destination === '' || request.destination === destination) &&
      (method === '' || request.method === method) &&
      (status === '' || String(Math.floor((request.status ?? 0) / 100)) === status),
  );
}
