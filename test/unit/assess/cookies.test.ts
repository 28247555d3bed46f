import { describe, expect, it } from 'vitest';
import { audit } from '@/utils/assess/assess';
import { jar, sent, site, token } from '@/utils/assess/example';

const rulesOf = (facts: Parameters<typeof audit>[0]) => audit(facts).findings.map(({ rule }) => rule);
const nameless = token({ role: 'unknown', tokenClass: 'ambiguous', knownBy: 'use' });
const open = { httpOnly: false, secure: false, sameSite: 'unspecified' } as const;

describe('a cookie with random bytes and a name that tells nothing', () => {
  it('is left undecided however often it travels: it may be a visitor number', () => {
    const facts = site({
      tokens: [nameless],
      sightings: [jar('xq7', open)],
      uses: [sent('https://app.example.com', { channel: 'cookie' })],
    });
    expect(rulesOf(facts)).toEqual([]);
    expect(audit(facts).undecided.map(({ rule }) => rule)).toContain('session-cookie-without-httponly');
  });

  it('is judged once script sends the same value as a credential', () => {
    const facts = site({
      tokens: [nameless],
      sightings: [jar('xq7', open)],
      uses: [sent('https://app.example.com', { channel: 'authorization' })],
    });
    expect(rulesOf(facts).length).toBeGreaterThan(0);
  });

  it('is judged where its form names what it is', () => {
    const facts = site({ tokens: [{ ...nameless, type: 'github-pat-classic' }], sightings: [jar('xq7', open)] });
    expect(rulesOf(facts).length).toBeGreaterThan(0);
  });
});
