import { describe, expect, it } from 'vitest';
import { correlate } from '@/utils/assess/correlate';
import { relationOf } from '@/utils/assess/destination';
import { APP, fingerprint, lies, sent, site, token } from '@/utils/assess/example';
import { isVendorSite } from '@/utils/assess/vendor';
import type { Use } from '@/utils/model/ledger';
import type { SiteFacts } from '@/utils/model/report';

/** The relation of the last use given. */
function relation(uses: readonly Use[], part: Partial<SiteFacts> = {}) {
  const joined = correlate(site({ ...part, uses }));
  return relationOf(uses.at(-1)!, joined.lives[0]!, joined);
}

const api = sent('https://api.example.com');
const stranger = sent('https://telemetry.vendor.io');
const stored = [lies('local-storage', 'auth')];

describe('where a token may go', () => {
  it('home: any host of the site itself', () => {
    expect(relation([api])).toBe('home');
    expect(relation([sent('wss://live.example.com')])).toBe('home');
  });

  it.each(['https://login.idp.net', 'https://login.idp.net/realms/shop', 'login.idp.net'])(
    'home: its issuer %s',
    (issuer) => {
      expect(relation([api, sent('https://api.idp.net')], { tokens: [token({ facts: { issuer } })] })).toBe('home');
    },
  );

  it('home: an audience that is an address, and no audience that is a word', () => {
    const audience = (value: string) => ({ tokens: [token({ facts: { audience: [value] } })] });
    expect(relation([api, sent('https://api.partner.net')], audience('https://api.partner.net/v2'))).toBe('home');
    expect(relation([api, sent('https://api.partner.net')], audience('partner'))).toBe('stranger');
  });

  it('home: the issuer of the ID token kept beside an opaque token, and not of one kept elsewhere', () => {
    const tokens = [token(), token({ role: 'id', facts: { issuer: 'https://login.idp.net' } }, 2)];
    const id = { fingerprint: fingerprint(2) };
    const uses = [api, sent('https://api.idp.net')];
    expect(relation(uses, { tokens, sightings: [...stored, lies('local-storage', 'auth', id)] })).toBe('home');
    expect(relation(uses, { tokens, sightings: [...stored, lies('local-storage', 'other', id)] })).toBe('stranger');
  });

  it('home: a cookie, which browsers send to its own domain only', () => {
    expect(relation([api, sent('https://www.vendor.io', { channel: 'cookie', name: 'sid' })])).toBe('home');
  });

  it("home: a frame of another site with that site's own token", () => {
    const frame = { initiator: 'https://pay.vendor.io' };
    expect(relation([sent('https://api.vendor.io', frame)])).toBe('home');
    expect(relation([api, sent('https://api.vendor.io', frame)], { sightings: stored })).toBe('stranger');
  });

  it('only: one foreign site and no other, such as the API of a single-page app', () => {
    expect(relation([sent('https://api.backend.net')], { sightings: stored })).toBe('only');
    expect(relation([sent('http://localhost:4000')], { site: 'localhost:3000' })).toBe('only');
  });

  it('sibling: the same name under another suffix', () => {
    expect(relation([api, sent('https://api.example.io')])).toBe('sibling');
    expect(relation([sent('http://localhost:3000'), sent('http://localhost:4000')], { site: 'localhost:3000' })).toBe(
      'stranger',
    );
  });

  it('stranger: used at home and sent elsewhere as well', () => {
    expect(relation([api, stranger])).toBe('stranger');
    expect(relation([sent(APP, { channel: 'cookie', name: 'sid' }), stranger])).toBe('stranger');
  });

  it('other: several foreign sites, and this is not the one it mostly goes to', () => {
    expect(relation([sent('https://api.backend.net', { count: 9 }), stranger])).toBe('other');
    expect(relation([stranger, sent('https://api.backend.net', { count: 9 })])).toBe('only');
  });
});

describe('vendors of keys', () => {
  it.each([
    ['mapbox-public-token', 'mapbox.com', true],
    ['google-api-key', 'googleapis.com', true],
    ['aws-access-key', 'amazonaws.com', true],
    ['github-personal-access-token', 'github.com', true],
    ['github-personal-access-token', 'github.evil.com', false],
    ['stripe-secret-key', 'stripe-js.com', false],
    ['jwt', 'jwt.io', false],
    ['opaque-token', 'opaque.com', false],
    ['npm-token', 'npmjs.org', true],
    ['npm-token', 'npm.evil', false],
    ['constructor', 'object.com', false],
  ])('%s at %s: %s', (type, domain, expected) => {
    expect(isVendorSite(type, domain)).toBe(expected);
  });
});
