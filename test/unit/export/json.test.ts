import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '@/utils/assess/assess';
import { jar, lies, sent, site, token } from '@/utils/assess/example';
import { fileRow } from '@/utils/export/file-row';
import { isoTime } from '@/utils/export/format';
import { reportDocument } from '@/utils/export/formats/json';
import { imported, tokenInFile } from '../ledger/imported';
import { hostileText } from './hostile-text';
import { clean, context, faultsOf, shop } from './sample';

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('the JSON report', () => {
  it('puts several sites into one document, in the order of their names', () => {
    const document = reportDocument([shop(), clean()], context);
    expect(document.scope.sites.map((one) => one.site)).toEqual(['aaa.example.org', 'example.com']);
    expect(new Set(document.coverage.map((row) => row.site)).size).toBe(2);
  });

  it('does not depend on when something was seen, or on the fingerprints, for the order of findings', () => {
    const { findings } = shop();
    const later = { ...shop(), findings: findings.map((one, index) => ({ ...one, lastSeen: index })).toReversed() };
    const ids = (report: ReturnType<typeof shop>) => reportDocument([report], context).findings.map((one) => one.id);
    expect(ids(later)).toEqual(ids(shop()));
  });

  it('tells every reason of a row, in words, with the pages of which it is so', () => {
    const message = { key: 'coverage_unseen_worker', values: [] };
    const pages = ['https://app.example.com/users/{id}'];
    const row = { surface: 'console', state: 'partly', reason: message, allow: null } as const;
    const reasons = [{ state: 'partly', message, count: 1, pages }] as const;
    const document = plain(reportDocument([{ ...shop(), coverage: [row, { ...row, reasons }] }], context));
    expect(faultsOf(document)).toBeNull();
    const reason = 'The page started a worker; its scope is not hooked.';
    expect(document.coverage.map((one: { reasons: unknown }) => one.reasons)).toEqual([
      [],
      [{ state: 'partly', reason, count: 1, pages }],
    ]);
  });

  it('tells what kept files show of the tokens, where that was asked for', () => {
    expect(plain(reportDocument([shop()], context))).not.toHaveProperty('files');
    const places = [
      {
        surface: 'commit',
        origin: '',
        key: 'a.js',
        path: '1a2b3c4d5e6f → 1:2',
        count: 1,
        from: 5,
        to: 5,
        inHead: false,
      },
    ] as const;
    const { file, site, tokens } = imported('history', [
      tokenInFile(1, { places, uses: 0, morePlaces: 3, from: 5, to: 5 }),
    ]);
    const kept = { ...file, site, keptAt: 90, parts: 1, partsKept: 1, firstEntry: 1, lastEntry: 1 };
    const [found] = tokens as [(typeof tokens)[0]];
    const document = plain(
      reportDocument([shop()], { ...context, files: [fileRow({ file: kept, found: { ...found, site } })] }),
    );
    expect(faultsOf(document)).toBeNull();
    const at = isoTime(5);
    expect(document.files).toEqual([
      {
        token: found.fingerprint,
        file: {
          name: 'history.log',
          sha256: file.sha256,
          size: 900,
          format: 'combined',
          keptAt: isoTime(90),
        },
        ...{ firstSeen: at, lastSeen: at, uses: 0, morePlaces: 3 },
        places: [
          {
            surface: 'commit',
            origin: '',
            key: 'a.js',
            path: places[0].path,
            count: 1,
            firstSeen: at,
            lastSeen: at,
            inHead: false,
          },
        ],
      },
    ]);
  });

  it('begins with the worst', () => {
    const ranks = reportDocument([shop()], context).findings.map((one) =>
      ['critical', 'high', 'medium', 'low', 'info'].indexOf(one.severity),
    );
    expect(new Set(ranks).size).toBeGreaterThan(1);
    expect(ranks).toEqual(ranks.toSorted());
  });

  it('is valid for whatever claims, keys and times a page may bring', () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, 1e300, -1e300, Number.POSITIVE_INFINITY));
    fc.assert(
      fc.property(hostileText, hostileText, number, number, (key, claim, from, to) => {
        const report = audit(
          site({
            tokens: [
              token({
                preview: key,
                facts: {
                  issuer: claim,
                  audience: [claim],
                  issuedAt: from,
                  expiresAt: to,
                  algorithm: key,
                  subject: claim,
                  keyId: key,
                },
              }),
            ],
            sightings: [lies('local-storage', key, { path: claim }), jar(key, { httpOnly: false, expires: to })],
            uses: [sent('https://api.example.com', { name: key, template: claim }), sent('https://vendor.io')],
          }),
        );
        expect(faultsOf(plain(reportDocument([report], context)))).toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});

describe('times', () => {
  it.each([
    [Date.UTC(2026, 2, 4, 12), '2026-03-04T12:00:00.000Z'],
    [1.9, '1970-01-01T00:00:00.001Z'],
    [Number.NaN, '1970-01-01T00:00:00.000Z'],
    [Number.POSITIVE_INFINITY, '9999-12-31T23:59:59.999Z'],
    [-1e300, '0001-01-01T00:00:00.000Z'],
  ])('%d is %s', (time, expected) => {
    expect(isoTime(time)).toBe(expected);
  });
});
