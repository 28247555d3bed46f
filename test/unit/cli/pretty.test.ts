import { describe, expect, it } from 'vitest';
import { renderPretty, verdictLine } from '@/entrypoints/cli/pretty';
import { painter } from '@/entrypoints/cli/terminal';
import { wrap } from '@/utils/lib/wrap';
import type { Report } from '@/utils/model/report';
import { finding, report, sighting, token, use } from './sample-report';

const plain = painter(false);
const origin = 'https://app.shop.example';

const watched = (...reports: Report[]) => ({
  browser: 'Chromium 156.0.8078.79',
  startedAt: 0,
  endedAt: 9_400,
  pages: [{ address: `${origin}/`, failure: null }],
  reports,
});

const full = report({
  tokens: [token()],
  sightings: [sighting()],
  uses: [
    use(),
    use({ method: 'POST', template: '/orders', count: 1, status: null }),
    use({ template: '/me', count: 1 }),
    use({ template: '/cart', count: 1 }),
    use({ destination: 'https://collect.vendor.example', template: '/v1', count: 2, status: 204 }),
  ],
  findings: [
    finding({
      id: 'f1_2',
      rule: 'long-lived-jwt',
      severity: 'medium',
      playbook: 'shorten-token-lifetime',
      references: [],
    }),
    finding(),
    finding({ id: 'f1_3', location: { origin, surface: 'session-storage', key: 'auth.copy', path: '' } }),
    finding({
      id: 'f1_4',
      rule: 'token-sent-to-third-party',
      location: { origin, surface: 'request-header', key: 'authorization', path: '' },
      sink: 'https://collect.vendor.example',
    }),
    finding({ id: 'f1_5', rule: 'unused-token-kept', severity: 'low', confidence: 'tentative' }),
  ],
  coverage: [
    { surface: 'local-storage', state: 'inspected', reason: null, allow: null },
    { surface: 'cookie-jar', state: 'partly', reason: { key: 'coverage_not_loaded', values: [] }, allow: null },
    { surface: null, state: 'not-inspected', reason: null, allow: '*://cdn.example/*' },
  ],
  undecided: [
    {
      rule: 'session-cookie-without-secure',
      location: { origin, surface: 'cookie-jar', key: 'q7', path: '' },
      message: { key: 'coverage_not_loaded', values: [] },
    },
  ],
  diagnostics: [{ code: 'rule-failed', part: 'rule/x', detail: 'TypeError', at: 0 }],
});

describe('the report for people', () => {
  it('says every reason of a gap, and on which pages it was so', () => {
    const message = { key: 'coverage_unseen_worker', values: [] };
    const flood = { key: 'coverage_texts_dropped', values: ['7'] };
    const reasons = [
      { state: 'partly', message, count: 2, pages: [`${origin}/`, `${origin}/users/{id}`] },
      { state: 'partly', message: flood, count: 1, pages: [`${origin}/chat`] },
    ] as const;
    const gap = { surface: 'console', state: 'partly', reason: message, reasons, allow: null } as const;
    const text = renderPretty(watched(report({ coverage: [gap] })), 'firm', plain).replace(/\s+/g, ' ');
    expect(text).toContain('Places inspected: 0, in part: 1, not: 0.');
    expect(text).toContain(`not hooked. So on 2 pages, such as ${origin}/, ${origin}/users/{id}. More texts`);
    expect(text).toContain(`7 were not. So on ${origin}/chat.`);
  });

  it('begins with the verdict, groups by severity and rule, and ends with what was not seen', async () => {
    await expect(renderPretty(watched(full), 'firm', plain)).toMatchFileSnapshot('pretty.golden.txt');
  });

  it('tells what the token says of itself, inferred facts labelled', () => {
    const facts = {
      environment: 'live',
      kind: 'AKIA',
      account: '029608264753',
      subject: 'robin',
      inferred: ['subject'],
    } as const;
    const text = renderPretty(watched({ ...full, tokens: [token({ facts })] }), 'firm', plain);
    expect(text).toContain('      live, kind AKIA, account 029608264753, speaks for robin (inferred)');
  });

  it('is the same whatever the order of the findings', () => {
    const turned = { ...full, findings: full.findings.toReversed(), uses: full.uses.toReversed() };
    expect(renderPretty(watched(turned), 'firm', plain)).toBe(renderPretty(watched(full), 'firm', plain));
  });

  it('counts what is too unsure to be shown', () => {
    expect(renderPretty(watched(full), 'firm', plain)).toContain('1 finding less sure than firm');
    expect(renderPretty(watched(full), 'firm', plain)).not.toContain('unused-token-kept');
    expect(renderPretty(watched(full), 'tentative', plain)).toContain('unused-token-kept');
  });

  it('names the pages that failed', () => {
    const failed = {
      ...watched(report()),
      pages: [{ address: `${origin}/x`, failure: 'The server answered with status 500.' }],
    };
    expect(renderPretty(failed, 'firm', plain)).toContain(`${origin}/x: The server answered with status 500.`);
  });

  it('lets nothing that a page wrote reach the terminal as a command', () => {
    const key = '\u001b[2J\u001b]0;owned\u0007\r\nExit 0: nothing\u202egnihton';
    const location = { origin, surface: 'local-storage', key, path: '\u009b31m' } as const;
    const text = renderPretty(watched(report({ findings: [finding({ location })] })), 'firm', plain);
    expect(text).toMatch(/localStorage › �\[2J�\]0;owned���Exit 0: nothing�gnihton › �31m/);
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
  });

  it('cuts the middle of what is very long', () => {
    const location = { origin, surface: 'local-storage', key: 'k'.repeat(5000), path: '' } as const;
    expect(renderPretty(watched(report({ findings: [finding({ location })] })), 'firm', plain).length).toBeLessThan(
      1500,
    );
  });

  it('claims nothing about a site of which no page opened', () => {
    const failed = { ...watched(report()), pages: [{ address: `${origin}/`, failure: 'Nothing answers there.' }] };
    expect(renderPretty(failed, 'firm', plain)).toMatch(/^Nothing was inspected on shop\.example\n/);
    expect(renderPretty(failed, 'firm', plain)).not.toContain('No risks');
  });

  it('colours only where it is told to', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
    const colour = /\u001b\[/;
    expect(renderPretty(watched(full), 'firm', plain)).not.toMatch(colour);
    expect(renderPretty(watched(full), 'firm', painter(true))).toMatch(colour);
  });
});

describe('a scan', () => {
  const scanned = (part: Partial<Report>) => renderPretty({ ...watched(report(part)), browser: null }, 'firm', plain);

  it('shows tokens that no finding speaks of, at most four places of each, and no browser', () => {
    const places = Array.from({ length: 6 }, (_, index) => sighting({ surface: 'heap', key: `key${index}`, path: '' }));
    const text = scanned({ tokens: [token()], sightings: places });
    expect(text).toContain('Other tokens seen\n  • JSON Web Token eyJh…9Qw (412)\n      memory › key0\n');
    expect(text).toContain('memory › key3\n      2 more\n');
    expect(text).toMatch(/from files, 9 s\n$/);
    expect(renderPretty(watched(full), 'firm', plain)).not.toContain('Other tokens seen');
  });

  it('does not show again what a finding told', () => {
    expect(scanned({ tokens: [token()], sightings: [sighting()], findings: [finding()] })).not.toContain(
      'Other tokens',
    );
  });

  it('says once what is to be said of several surfaces', () => {
    const reason = { key: 'coverage_import_not_in_files', values: [] };
    const row = (surface: 'local-storage' | 'cookie-jar') =>
      ({ surface, state: 'not-inspected', reason, allow: null }) as const;
    expect(scanned({ coverage: [row('local-storage'), row('cookie-jar')] })).toContain(
      '  localStorage, cookie: not inspected. None of the files shows it.\n',
    );
  });
});

describe('the verdict', () => {
  it.each([
    [[], 'No risks seen on shop.example'],
    [[finding()], '1 risk on shop.example (1 high)'],
    [
      [finding(), finding({ severity: 'low' }), finding({ severity: 'critical' })],
      '3 risks on shop.example (1 critical, 1 high, 1 low)',
    ],
  ])('says how many there are, worst first', (findings, line) => {
    expect(verdictLine('shop.example', findings)).toBe(line);
  });
});

describe('wrapping', () => {
  it('keeps lines under a hundred characters and loses no word', () => {
    const text = 'word '.repeat(60).trim();
    const lines = wrap(text, '    ');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(lines.map((line) => line.trim()).join(' ')).toBe(text);
  });

  it('leaves a single long word whole', () => {
    expect(wrap('x'.repeat(150), '')).toEqual(['x'.repeat(150)]);
  });
});
