import { describe, expect, it } from 'vitest';
import { audit } from '@/utils/assess/assess';
import { lies, NOW, sent, site } from '@/utils/assess/example';
import type { Check } from '@/utils/model/act';
import type { Finding } from '@/utils/model/report';

const stored = site({ sightings: [lies('local-storage', 'auth')], uses: [sent('https://app.example.com')] });
const inUrl = site({
  uses: [sent('https://app.example.com', { channel: 'query', name: 'access_token', scheme: '' })],
});
const one = (facts: typeof stored, rule: string) => audit(facts).findings.find((it) => it.rule === rule) as Finding;
const place = one(stored, 'access-token-in-script-readable-storage');
const request = one(inUrl, 'token-in-url');

const check = (finding: Finding, over: Partial<Check> = {}): Check => ({
  site: finding.site,
  finding: finding.id,
  rule: finding.rule,
  location: finding.location,
  sink: finding.sink,
  how: 'place',
  answer: 'fixed',
  at: NOW,
  ...over,
});

describe('a finding that was found to be fixed', () => {
  it('is told as fixed while it is none', () => {
    const report = audit({ ...site({}), checks: [check(place)] });
    expect(report.fixed).toEqual([check(place)]);
    expect(report.findings).toEqual([]);
  });

  it('came back where its place holds it, whenever that was last seen', () => {
    const report = audit({ ...stored, checks: [check(place)] });
    expect(report.findings.find(({ id }) => id === place.id)?.fixedBefore).toBe(NOW);
    expect(report.fixed).toEqual([]);
  });

  it('about requests is over until such a request is seen again', () => {
    for (const how of ['request', 'traffic'] as const) {
      const over = audit({ ...inUrl, checks: [check(request, { how })] });
      expect(over.findings.map(({ id }) => id)).not.toContain(request.id);
      expect(over.fixed).toHaveLength(1);
    }
    const at = request.lastSeen - 1;
    const again = audit({ ...inUrl, checks: [check(request, { how: 'request', at })] });
    expect(again.findings.find(({ id }) => id === request.id)?.fixedBefore).toBe(at);
  });

  it('is not fixed any more once a later check found it', () => {
    const checks = [check(place), check(place, { answer: 'still-there', at: NOW + 1 })];
    expect(audit({ ...site({}), checks }).fixed).toEqual([]);
  });

  it('stays fixed, with its date, where a later check saw nothing', () => {
    const unseen = { answer: 'not-yet-seen', at: NOW + 1 } as const;
    expect(audit({ ...site({}), checks: [check(place), check(place, unseen)] }).fixed).toEqual([check(place)]);
    const checks = [check(request, { how: 'request' }), check(request, unseen)];
    expect(audit({ ...inUrl, checks }).findings.map(({ id }) => id)).not.toContain(request.id);
    // It was back in between.
    const back = [check(place), check(place, { answer: 'still-there', at: NOW + 1 }), check(place, unseen)];
    expect(audit({ ...site({}), checks: back }).fixed).toEqual([]);
  });
});
