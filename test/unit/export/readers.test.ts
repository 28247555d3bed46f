import { describe, expect, it } from 'vitest';
import { APP, jar, lies } from '@/utils/assess/example';
import { readersOf } from '@/utils/export/readers';
import { ANYWHERE } from '@/utils/lib/compare-policies';
import type { OriginAccess } from '@/utils/model/access';

const STRICT = { scripts: 'strict', trustedTypes: true } as const;
const access = (origin: string, over: Partial<OriginAccess> = {}): OriginAccess => ({
  origin,
  scripts: [origin, 'https://cdn.vendor.io'],
  foreign: ['https://cdn.vendor.io'],
  policy: STRICT,
  pages: [],
  ...over,
});
const ADMIN = 'https://admin.example.com';

describe('who can read a token', () => {
  it('is every script of the origin where it lies', () => {
    const known = {
      access: [access(APP, { pages: [ADMIN] }), access(ADMIN, { scripts: [ADMIN] })],
    };
    for (const surface of ['local-storage', 'session-storage', 'indexed-db', 'cache-storage'] as const)
      expect(readersOf([lies(surface, 'auth')], known)).toMatchObject({
        scripts: [APP, 'https://cdn.vendor.io'],
        policy: STRICT,
        pages: [ADMIN],
      });
  });

  it('is nobody where it lies in HttpOnly cookies alone', () => {
    const known = { access: [access(APP)] };
    expect(readersOf([jar('sid')], known)).toMatchObject({ scripts: [], policy: null, pages: [] });
    expect(readersOf([jar('sid'), lies('local-storage', 'copy')], known)?.scripts).toHaveLength(2);
  });

  it('is every host that gets a cookie which script reads, under the weakest of their policies', () => {
    const weak = { scripts: 'any', trustedTypes: false } as const;
    const known = { access: [access(APP), access(ADMIN, { scripts: [ADMIN], policy: weak })] };
    const own = jar('sid', { httpOnly: false });
    expect(readersOf([own], known)?.policy).toEqual(STRICT);
    const shared = jar('sid', { httpOnly: false, hostOnly: false, domain: '.example.com' });
    expect(readersOf([shared], known)).toMatchObject({ scripts: [ADMIN, APP, 'https://cdn.vendor.io'], policy: weak });
  });

  it('is told by party, with what nobody pinned, and with where it can go', () => {
    const cdn = 'https://cdn.vendor.io';
    const known = {
      access: [access(APP, { unpinned: [cdn, 'https://static.example.com'], workers: [cdn], sending: ANYWHERE })],
    };
    expect(readersOf([lies('local-storage', 'auth')], known)).toMatchObject({
      foreign: [cdn],
      unpinned: [cdn],
      workers: [cdn],
      reach: 'any',
    });
    expect(readersOf([lies('local-storage', 'auth')], { ...known, access: [access(APP)] })?.reach).toBeNull();
  });

  it('is not known where it lies no more, or where no document was seen', () => {
    const gone = lies('local-storage', 'auth', { removedAt: 1 });
    expect(readersOf([gone], { access: [access(APP)] })).toBeNull();
    expect(readersOf([lies('local-storage', 'auth')], {})).toBeNull();
    expect(readersOf([lies('local-storage', 'auth')], { access: [access(APP, { policy: null })] })?.policy).toBeNull();
  });
});
