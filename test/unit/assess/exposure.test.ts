import { describe, expect, it } from 'vitest';
import { audit } from '@/utils/assess/assess';
import { APP, jar, lies, NOW, opened, sent, site, token } from '@/utils/assess/example';
import { ANYWHERE } from '@/utils/lib/compare-policies';
import type { OriginAccess } from '@/utils/model/access';
import type { SiteFacts } from '@/utils/model/report';

const DAY = 86_400_000;
const CDN = 'https://cdn.vendor.io';
const TAGS = 'https://www.googletagmanager.com';
const OPEN = { scripts: 'any', trustedTypes: false } as const;
const STRICT = { scripts: 'strict', trustedTypes: false } as const;
const CLOSED = { connect: 'none', forms: 'none', images: 'none', objects: 'none', base: 'none' } as const;
const access = (over: Partial<OriginAccess>): OriginAccess => {
  return opened({ policy: null, sending: null, guard: null, ...over });
};
const STORED = 'access-token-in-script-readable-storage';

/** Severity of the only finding of the rule, and what weighed in. */
function weighed(facts: Partial<SiteFacts>, rule = STORED) {
  const found = audit(site({ sightings: [lies('local-storage', 'auth')], ...facts })).findings;
  const [one] = found.filter((finding) => finding.rule === rule);
  return [one?.severity, ...(one?.weighed ?? []).map(({ effect, message }) => `${effect} ${message.key}`)];
}

describe('the exposure of what script can read', () => {
  it('is the usual one where nothing is known, or only what is ordinary', () => {
    expect(weighed({})).toEqual(['high']);
    expect(weighed({ access: [access({})] })).toEqual(['high']);
    expect(weighed({ access: [access({ scripts: [APP, CDN], policy: OPEN, sending: ANYWHERE })] })).toEqual(['high']);
  });

  it('is graver beside a tag manager that no policy stops', () => {
    expect(weighed({ access: [access({ scripts: [APP, TAGS], policy: OPEN })] })).toEqual([
      'critical',
      'raised weight_tag_manager',
      'raised weight_policy_open',
    ]);
    expect(weighed({ access: [access({ scripts: [APP, TAGS] })] })).toEqual(['high']);
  });

  it('is graver where the token can do more, or for longer', () => {
    const open = [access({ scripts: [APP, CDN], policy: OPEN })];
    const lasting = [token({ facts: { issuedAt: NOW, expiresAt: NOW + 31 * DAY } })];
    expect(weighed({ access: open, tokens: lasting })[0]).toBe('critical');
    expect(weighed({ access: open, tokens: [token({ facts: { scopes: ['read', 'admin:org'] } })] })[0]).toBe(
      'critical',
    );
    expect(weighed({ access: open, tokens: [token({ facts: { scopes: ['administration-notes'] } })] })[0]).toBe('high');
  });

  it('is milder where policies close both ways, in and out', () => {
    expect(weighed({ access: [access({ policy: STRICT })] })).toEqual(['high']);
    expect(weighed({ access: [access({ policy: STRICT, sending: CLOSED })] })).toEqual([
      'medium',
      'lowered weight_policy_strict',
      'lowered weight_sends_nowhere',
    ]);
    expect(weighed({ access: [access({ policy: { ...STRICT, trustedTypes: true } })] })[0]).toBe('medium');
    expect(weighed({ access: [access({ policy: STRICT, sending: { ...CLOSED, images: 'any' } })] })[0]).toBe('high');
  });

  it('is milder for a token that is sent with proof of a key, and only so', () => {
    const proven = sent('https://api.example.com', { scheme: 'dpop' });
    expect(weighed({ uses: [proven] })).toEqual(['medium', 'lowered weight_bound']);
    expect(weighed({ uses: [proven, sent('https://api.example.com', { template: '/old' })] })).toEqual(['high']);
  });

  it('is one level at most, and never more than critical nor less than low', () => {
    const worst = [access({ scripts: [TAGS, CDN], policy: OPEN })];
    const admin = { tokenClass: 'admin', facts: { expiresAt: NOW + 99 * DAY } } as const;
    expect(weighed({ access: worst, tokens: [token(admin)] })).toEqual(['critical', 'raised weight_mighty']);
    const mildest = {
      access: [access({ policy: { ...STRICT, trustedTypes: true }, sending: CLOSED })],
      uses: [sent('https://api.example.com', { scheme: 'dpop' })],
      tokens: [token({ facts: { issuedAt: NOW, expiresAt: NOW + 3_600_000 } })],
      sightings: [lies('session-storage', 'auth')],
    };
    expect(weighed(mildest)).toEqual(['low', 'lowered weight_short_life', 'lowered weight_tab']);
  });

  it('takes the readers of the place: its origin, or every host that gets a cookie, the weakest of them', () => {
    const other = access({ origin: 'https://admin.example.com', scripts: [TAGS], policy: OPEN });
    expect(weighed({ access: [access({ policy: STRICT }), other] })[0]).toBe('high');
    const session = [token({ role: 'session', tokenClass: 'session' })];
    const cookie = (part: object) => [jar('sid', { httpOnly: false, ...part })];
    const rule = 'session-cookie-without-httponly';
    expect(weighed({ tokens: session, sightings: cookie({}), access: [other] }, rule)[0]).toBe('high');
    const shared = cookie({ hostOnly: false, domain: '.example.com' });
    expect(weighed({ tokens: session, sightings: shared, access: [access({ policy: STRICT }), other] }, rule)[0]).toBe(
      'critical',
    );
  });
});
