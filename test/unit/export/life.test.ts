import { describe, expect, it } from 'vitest';
import { APP, fingerprint, jar, lies, loggedOut, NOW, sent, site, token } from '@/utils/assess/example';
import { lifeOf } from '@/utils/export/life';
import { lifeText } from '@/utils/export/life-text';
import { GRANT_TYPES } from '@/utils/lib/grant-types';
import type { SiteFacts } from '@/utils/model/report';
import { t } from './sample';

const SECOND = 1000;
const ago = (seconds: number) => NOW - seconds * SECOND;
const life = (facts: Partial<SiteFacts>, one = token()) => lifeOf(one, site({ tokens: [one], ...facts }));
const words = (facts: Partial<SiteFacts>, one = token()) => life(facts, one).map((event) => lifeText(event, t));

describe('the life of a token', () => {
  it('runs from its issue over every place to its end', () => {
    const one = token({ facts: { issuedAt: ago(310), expiresAt: ago(10) } });
    const told = words(
      {
        sightings: [
          lies('response-body', `POST ${APP}/oauth/token`, { firstSeen: ago(300) }),
          lies('local-storage', 'auth', { firstSeen: ago(299), removedAt: ago(20) }),
          lies('session-storage', 'copy', { firstSeen: ago(250) }),
        ],
        uses: [
          sent('https://api.example.com', { firstSeen: ago(200), lastSeen: ago(100), count: 3 }),
          sent('https://api.example.com', { firstSeen: ago(290), lastSeen: ago(290), count: 1, template: '/me' }),
          sent('https://vendor.io', { firstSeen: ago(150), lastSeen: ago(150), count: 1 }),
        ],
        logouts: [loggedOut()],
      },
      one,
    );
    expect(told).toEqual([
      'issued, as its claims say',
      `came with response body › POST ${APP}/oauth/token`,
      'stored in localStorage › auth',
      'sent to https://api.example.com, 4 times',
      'copied to sessionStorage › copy',
      'sent to https://vendor.io, 1 time',
      'last sent to https://api.example.com',
      'logout',
      'removed from localStorage › auth',
      'expired',
    ]);
  });

  it('tells what a person had done with it, and of what was begun that no end is known', () => {
    const act = { site: 'app.example.com', fingerprint: token().fingerprint, destination: '', status: null } as const;
    const acts = [
      { ...act, at: ago(9), what: 'revoke', outcome: 'begun', withoutArchive: false },
      { ...act, at: ago(8), what: 'test', outcome: 'done', withoutArchive: false },
      { ...act, at: ago(7), what: 'test', outcome: 'begun', withoutArchive: false },
      { ...act, at: ago(6), what: 'log-out', outcome: 'failed', withoutArchive: false },
      { ...act, at: ago(5), what: 'remove', outcome: 'partly', withoutArchive: false },
      { ...act, fingerprint: fingerprint(999), at: ago(4), what: 'remove', outcome: 'done', withoutArchive: false },
    ] as const;
    expect(words({ acts })).toEqual([
      '“Revoke at the issuer” was begun, and nothing says how it ended: it may have been done',
      '“Test whether it is still accepted” was begun, and nothing says how it ended: it may have been done',
      '“Log out at the issuer” was not done',
      'Removed in part',
    ]);
  });

  it('says how the answer was asked for that it came with', () => {
    const grant = {
      type: 'authorization_code',
      method: 'POST',
      client: 'spa-1',
      verifier: true,
      secret: true,
    } as const;
    const key = `${APP}/oauth/token`;
    const answer = (part: object) =>
      words({ sightings: [lies('response-body', key, { grant: { ...grant, ...part } })] });
    expect(answer({})).toEqual([
      `came with the answer to POST ${key} (authorization code, PKCE, client secret in the body, client spa-1)`,
    ]);
    expect(answer({ type: 'token-exchange', client: null, verifier: false, secret: false })).toEqual([
      `came with the answer to POST ${key} (token exchange)`,
    ]);
    const fromFile = words({ sightings: [lies('response-body', 'POST /oauth/token', { grant })] });
    expect(fromFile[0]).toContain('answer to POST /oauth/token (');
    for (const type of GRANT_TYPES) expect(answer({ type })[0]).not.toMatch(/grant_|undefined/);
  });

  it('is a rotation where another token took its place, in one step or in two', () => {
    const next = (firstSeen: number) => lies('local-storage', 'auth', { fingerprint: fingerprint(2), firstSeen });
    const old = lies('local-storage', 'auth', { removedAt: ago(60) });
    for (const moment of [ago(60), ago(60) + 20]) {
      const event = life({ sightings: [old, next(moment)] }).at(-1);
      expect(event).toMatchObject({ what: 'rotated', successor: fingerprint(2), at: ago(60) });
    }
    expect(life({ sightings: [old, next(ago(30))] }).at(-1)).toMatchObject({ what: 'removed', successor: null });
    // The one before it, replaced a moment ago, is no successor.
    const before = { ...next(ago(61)), removedAt: ago(60) - 500 };
    expect(life({ sightings: [old, before] }).at(-1)).toMatchObject({ what: 'removed' });
    const elsewhere = { ...next(ago(60)), key: 'other' };
    expect(life({ sightings: [old, elsewhere] }).at(-1)).toMatchObject({ what: 'removed' });
  });

  it('takes the cookie that script reads for the one in the jar', () => {
    const script = lies('document-cookie', 'token', { firstSeen: ago(299) });
    expect(words({ sightings: [jar('token', { httpOnly: false }), script] })).toEqual(['stored in cookie › token']);
  });

  it('knows nothing of logouts before it, of other tokens, and of an expiry to come', () => {
    const one = token({ firstSeen: ago(10), facts: { expiresAt: NOW + SECOND } });
    const other = lies('local-storage', 'auth', { fingerprint: fingerprint(2) });
    expect(life({ sightings: [other], logouts: [loggedOut()] }, one)).toEqual([]);
  });

  it('does not depend on the order of what is known, and is bounded', () => {
    const sightings = Array.from({ length: 300 }, (_, index) =>
      lies('console', `log ${index}`, { firstSeen: ago(index) }),
    );
    const uses = [sent('https://api.example.com'), sent('https://vendor.io')];
    const forth = life({ sightings, uses });
    expect(life({ sightings: sightings.toReversed(), uses: uses.toReversed() })).toEqual(forth);
    expect(forth).toHaveLength(100);
  });
});
