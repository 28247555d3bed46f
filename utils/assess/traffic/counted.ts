/** `1 request`, `2 requests`. */
export const requests = (count: number): string => `${count} request${count === 1 ? '' : 's'}`;

/** `1 request was`, `2 requests were`. */
export const requestsWere = (count: number): string => `${requests(count)} ${count === 1 ? 'was' : 'were'}`;
