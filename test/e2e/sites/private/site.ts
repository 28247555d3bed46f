import { json, page, withCookies } from '../answers';
import { type Site, serveSite } from '../serve-site';

/** A page that keeps what the test gives it and sends it: by call, by cookie and as a header. */
export function servePrivate(): Promise<Site> {
  return serveSite({
    '/': withCookies(
      page('globalThis.send = (token) => fetch("/api", { headers: { Authorization: "Bearer " + token } })'),
    ),
    '/api': json({ ok: true }),
  });
}
