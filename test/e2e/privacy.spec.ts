import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Token } from '@/utils/model/ledger';
import type { Report } from '@/utils/model/report';
import { FAMILIES } from './harness/browsers';
import { type Visit, visit } from './harness/privacy-visit';
import { rawIn } from './harness/raw-search';
import { outline } from './harness/reports';

/**
 * The browser's own memory of addresses and hosts, which hold tokens here. Addresses of extension pages stand beside them, so that
 * the search takes these files for the extension's; it has no permission that writes there.
 */
const ADDRESSES =
  /^(Default\/(History|Sessions\/|Top Sites|WebStorage\/QuotaManager)|segmentation_platform\/|places\.sqlite|storage\.sqlite|sessionstore)/;

describe.each(FAMILIES)('privacy in %s', (family) => {
  let seen: Visit;
  beforeAll(async () => {
    seen = await visit(family);
  });

  it('saw the tokens that it must not keep', () => {
    const known = new Set(seen.reports.flatMap(({ tokens }) => tokens.map(({ fingerprint }) => fingerprint)));
    const { planted: p } = seen;
    const lying = [
      p.bearer,
      p.nestedJwt,
      p.sessionGithub,
      p.assigned,
      p.underKey,
      p.underJsonKey,
      p.query,
      p.fragmentJwt,
      p.record,
      p.recordBytes,
      p.cachedBody,
      p.cachedHeader,
      p.historyState,
      p.windowName,
      p.cookieWritten,
      p.island,
      p.comment,
      p.dataJwt,
      p.inFrame,
      p.referrerJwt,
    ];
    const sent = [p.headerValue, p.underScheme, p.answerHeaderValue, p.written, p.cookieHttpOnly, p.cookieReadable];
    for (const value of [...lying, ...sent])
      expect(known, outline(seen.reports[1] as Report)).toContain(seen.nameOf(value));
    expect(seen.reports[1]?.diagnostics.map(({ detail }) => detail).join()).toMatch(/\[tw1_/);
    const writers = seen.reports[1]?.sightings.map(({ writer }) => writer?.url ?? '').join('\n');
    expect(writers).toMatch(/\/scripts\/\[tw1_[\w-]{22}\]\//);
    expect(seen.texts.messages).toContain('bridge/append');
  });

  it('puts nothing raw into messages, reports, exports, stores, consoles and screens', () => {
    expect(rawIn(seen.texts, seen.secrets)).toEqual([]);
  });

  it('leaves nothing raw in the profile, where a canary in the same stores is found', () => {
    const names = Object.keys({ ...seen.secrets, ...seen.canaries });
    const hits = seen.search.hits.filter(({ file }) => !ADDRESSES.test(file));
    const found = [...new Set(hits.map(({ value, file }) => `${names[value]} in ${file}`))];
    const isCanary = (hit: string) => hit.startsWith('canary');
    expect(found.filter((hit) => !isCanary(hit))).toEqual([]);
    for (const canary of Object.keys(seen.canaries)) expect(found.join('\n')).toContain(canary);
  });

  it('reveals the exact value of each place, and keeps a record of it', () => {
    expect(Object.keys(seen.revealed)).toHaveLength(14);
    for (const [place, { reply, wanted }] of Object.entries(seen.revealed)) {
      expect([place, reply]).toEqual([place, { ok: true, value: wanted }]);
      const entry = seen.entries.find(
        ({ body }) => body?.kind === 'reveal' && body.fingerprint === seen.nameOf(wanted),
      );
      expect(entry, place).toBeDefined();
    }
  });

  it('says why it cannot reveal what was removed', () => {
    expect(seen.removed).toEqual({ ok: false, reason: { key: 'reveal_gone', values: [] } });
  });

  it('reveals nothing to content scripts and web pages', () => {
    expect(seen.refused).toEqual({
      'content script': { ok: false, error: expect.stringContaining('not allowed') },
      'content script, as the worker': null,
      'web page': 'no extension api',
    });
  });

  it('keeps no trace of passwords and of values under 16 characters', () => {
    // The user name of a URL is a fact that is told; its password is not.
    const { user: _, ...secret } = seen.untold;
    expect(rawIn(seen.texts, secret)).toEqual([]);
    const traced = Object.entries(seen.untold).flatMap(([name, value]) =>
      [seen.nameOf(value), createHash('sha256').update(value).digest('base64url')].flatMap((trace) =>
        Object.entries(seen.texts).flatMap(([place, text]) => (text.includes(trace) ? [`${place}: ${name}`] : [])),
      ),
    );
    expect(traced).toEqual([]);
    const lengths = seen.reports.flatMap(({ tokens }) => tokens.map(({ length }) => length));
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(16);
  });

  it('shows at most a quarter of a value in a preview, and none of its middle', () => {
    const values = new Map(Object.values(seen.secrets).map((value) => [seen.nameOf(value), value]));
    const tokens = seen.reports.flatMap((report) => report.tokens).filter(({ fingerprint }) => values.has(fingerprint));
    expect(tokens.length).toBeGreaterThan(15);
    for (const token of tokens) expectShortPreview(token, values.get(token.fingerprint) ?? '');
  });
});

function expectShortPreview({ preview, length }: Token, value: string): void {
  const [, start = '', end = ''] = /^(.*)…(.*) \(\d+\)$/.exec(preview) ?? [];
  expect(preview).toBe(`${start}…${end} (${value.length})`);
  expect(length).toBe(value.length);
  expect(start.length + end.length).toBeLessThanOrEqual(value.length / 4);
  expect([value.startsWith(start), value.endsWith(end)]).toEqual([true, true]);
}
