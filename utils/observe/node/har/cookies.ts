import { type Loose, listIn, recordIn, textIn, timeIn } from '../../../lib/loose';
import type { CookieAttributes } from '../../../model/surface';
import type { ImportedCookie } from '../imported';

type Header = [name: string, value: string];

/** The Cookie header that a recorder kept as a list alone. */
export function cookieHeader({ cookies }: Loose): readonly Header[] {
  const pairs = listIn(cookies).map((one) => {
    const { name, value } = recordIn(one);
    return `${textIn(name)}=${textIn(value)}`;
  });
  return pairs.length === 0 ? [] : [['cookie', pairs.join('; ')]];
}

/** The Set-Cookie headers that a recorder kept as a list alone. */
export function setCookieHeaders({ cookies }: Loose): readonly Header[] {
  return listIn(cookies).flatMap((one): Header[] => {
    const cookie = recordIn(one);
    if (textIn(cookie.name) === '') return [];
    const attribute = (name: string, value: unknown) => (textIn(value) === '' ? [] : [`${name}=${textIn(value)}`]);
    const parts = [
      `${textIn(cookie.name)}=${textIn(cookie.value)}`,
      ...attribute('Path', cookie.path),
      ...attribute('Domain', cookie.domain),
      ...attribute('SameSite', cookie.sameSite),
      ...(timeIn(cookie.expires) === null ? [] : [`Expires=${new Date(timeIn(cookie.expires) ?? 0).toUTCString()}`]),
      ...(cookie.httpOnly === true ? ['HttpOnly'] : []),
      ...(cookie.secure === true ? ['Secure'] : []),
    ];
    return [['set-cookie', parts.join('; ')]];
  });
}

/** Chrome keeps the cookies that a request carried with what the jar knows of them; other recorders the names and values. */
export function jarCookies(request: Loose, at: number): readonly ImportedCookie[] {
  return listIn(request.cookies).flatMap((one) => {
    const cookie = recordIn(one);
    const isFromJar = textIn(cookie.domain) !== '' && typeof cookie.httpOnly === 'boolean';
    return isFromJar ? cookieIn(cookie, timeIn(cookie.expires), at) : [];
  });
}

/** A cookie with its attributes as HAR and Playwright name them. What has ended at `at` lies there no more. */
export function cookieIn(cookie: Loose, expires: number | null, at: number): readonly ImportedCookie[] {
  const domain = textIn(cookie.domain);
  if (textIn(cookie.name) === '' || domain === '' || (expires !== null && expires < at)) return [];
  const sameSite = textIn(cookie.sameSite).toLowerCase();
  const partition = recordIn(cookie.partitionKey);
  const attributes: CookieAttributes = {
    domain,
    hostOnly: !domain.startsWith('.'),
    path: textIn(cookie.path) || '/',
    secure: cookie.secure === true,
    httpOnly: cookie.httpOnly === true,
    sameSite: sameSite === 'strict' || sameSite === 'lax' || sameSite === 'none' ? sameSite : 'unspecified',
    expires,
    partitionKey: textIn(cookie.partitionKey) || textIn(partition.topLevelSite) || null,
  };
  return [{ name: textIn(cookie.name), value: textIn(cookie.value), attributes }];
}
