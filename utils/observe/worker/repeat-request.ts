/** Milliseconds. */
const PATIENCE = 10_000;

/**
 * Asks once and gives the status: null where no answer came, 0 for a redirect, whose status the browser does not tell. Without
 * cookies, cache and referrer; the body of the answer is not read.
 */
export async function statusOf(url: string, method: string, headers: [string, string][]): Promise<number | null> {
  try {
    const { status } = await fetch(url, {
      method,
      headers,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return status;
  } catch {
    return null;
  }
}
