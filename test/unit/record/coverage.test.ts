import { describe, expect, it } from 'vitest';
import { PASSING } from '@/utils/lib/passing';
import type { CoverageState, Message } from '@/utils/model/report';
import {
  coverageRows,
  startedAt,
  withDestination,
  withDiagnostic,
  withFrame,
  withSurface,
} from '@/utils/record/coverage';
import type { Word } from '@/utils/record/page-words';
import { surfacesWithout, unseenKey } from '@/utils/record/passing-coverage';

const everything = { granted: true, sees: () => true };
const row = (rows: ReturnType<typeof coverageRows>, surface: string) =>
  rows.find((candidate) => candidate.surface === surface);

const said = (state: CoverageState, reason: Message | null, page = 'a', document = 1): Word => ({
  page,
  document: String(document),
  state,
  reason,
});
const rowOf = (...words: readonly Word[]) => {
  const site = words.reduce((all, word) => withSurface(all, 'local-storage', word), startedAt(1));
  return row(coverageRows(site, everything), 'local-storage');
};

describe('coverageRows', () => {
  it('has a row for all that passes by, and keeps why something of it was not seen', () => {
    const dropped = { key: 'coverage_texts_dropped', values: ['7'] };
    const words = [
      ...PASSING.map((surface) => [surface, said('inspected', null)] as const),
      ...surfacesWithout('worker').map(
        (surface) => [surface, said('partly', { key: unseenKey('worker'), values: [] })] as const,
      ),
      ...surfacesWithout('post-message').map((surface) => [surface, said('partly', dropped)] as const),
    ];
    const site = words.reduce((all, [surface, word]) => withSurface(all, surface, word), startedAt(1));
    const rows = coverageRows(site, everything);
    for (const surface of PASSING) expect(row(rows, surface)?.state).toBe('partly');
    expect(row(rows, 'web-socket')?.reason).toEqual({ key: 'coverage_unseen_worker', values: [] });
    expect(row(rows, 'post-message')?.reason).toEqual({ key: 'coverage_texts_dropped', values: ['7'] });
  });

  it('says of messages between windows that only those to this one are heard, and keeps a reason of more', () => {
    const heard = withSurface(startedAt(1), 'post-message', said('inspected', null));
    const reason = { key: 'coverage_messages_received', values: [] };
    expect(row(coverageRows(heard, everything), 'post-message')).toMatchObject({ state: 'partly', reason });
    const late = { key: 'coverage_loaded_before', values: [] };
    const unheard = withSurface(startedAt(1), 'post-message', said('not-inspected', late));
    expect(row(coverageRows(unheard, everything), 'post-message')).toMatchObject({
      state: 'not-inspected',
      reason: late,
    });
  });

  it('says of a site that was never loaded that its documents were not inspected', () => {
    const rows = coverageRows(null, everything);
    expect(row(rows, 'local-storage')).toMatchObject({
      state: 'not-inspected',
      reason: { key: 'coverage_not_loaded' },
    });
    expect(row(rows, 'cookie-jar')).toMatchObject({ state: 'not-inspected', reason: { key: 'coverage_not_loaded' } });
    expect(row(rows, 'request-header')).toMatchObject({ state: 'inspected', reason: null });
  });

  it('takes it from a reading whether the cookie jar was read, and from the last', () => {
    const refused = said('not-inspected', { key: 'coverage_jar_unread', values: [] }, 'x.test', 1);
    const jar = (...words: readonly Word[]) => {
      const site = words.reduce((all, word) => withSurface(all, 'cookie-jar', word), startedAt(1));
      return row(coverageRows(site, everything), 'cookie-jar');
    };
    expect(jar(refused)).toMatchObject({ state: 'not-inspected', reason: refused.reason });
    expect(jar(refused, said('inspected', null, 'x.test', 2))).toMatchObject({ state: 'inspected', reason: null });
    expect(jar(said('inspected', null, 'x.test', 2), { ...refused, document: '3' })?.state).toBe('partly');
  });

  it('says that cookies and traffic are unseen without the grant', () => {
    const rows = coverageRows(startedAt(1), { granted: false, sees: () => false });
    for (const surface of ['cookie-jar', 'request-header', 'response-header']) {
      expect(row(rows, surface)).toMatchObject({ state: 'not-inspected', reason: { key: 'coverage_not_granted' } });
    }
  });

  it('counts a surface that one frame shows and another refuses as partly inspected, in either order', () => {
    const refused = { key: 'coverage_frame_refuses', values: ['https://x.test'] };
    const shows = said('inspected', null, 'shows');
    const refuses = said('not-inspected', refused, 'refuses');
    for (const words of [
      [shows, refuses],
      [refuses, shows],
    ])
      expect(rowOf(...words)).toMatchObject({ state: 'partly', reason: refused });
  });

  it('is put right by a page that is loaded again and read whole, and by no other page', () => {
    const late = { key: 'coverage_loaded_before', values: [] };
    const before = said('not-inspected', late, 'a', 1);
    expect(rowOf(before)).toMatchObject({ state: 'not-inspected', reason: late });
    expect(rowOf(before, said('inspected', null, 'a', 2))).toMatchObject({ state: 'inspected', reason: null });
    expect(rowOf(before, said('inspected', null, 'b', 2))).toMatchObject({ state: 'partly', reason: late });
    expect(rowOf(before, said('inspected', null, 'b', 2), said('inspected', null, 'a', 3))).toMatchObject({
      state: 'inspected',
    });
  });

  it('does not unsay within a document what was not seen', () => {
    const flood = { key: 'coverage_page_floods', values: ['3'] };
    const [whole, partly] = [said('inspected', null), said('partly', flood)];
    expect(rowOf(whole, partly, whole)).toMatchObject({ state: 'partly', reason: flood });
    expect(rowOf(said('partly', flood, 'a', 1), said('partly', null, 'a', 2))).toMatchObject({ reason: null });
  });

  it('unsays that it was looked at by form alone once the same document is looked at whole', () => {
    const byForm = said('partly', { key: 'coverage_by_form', values: [] });
    expect(rowOf(byForm)).toMatchObject({ state: 'partly', reason: byForm.reason });
    expect(rowOf(byForm, said('inspected', null))).toMatchObject({ state: 'inspected', reason: null });
    expect(rowOf(byForm, said('inspected', null, 'b', 2))).toMatchObject({ state: 'partly', reason: byForm.reason });
  });

  it('keeps a note of what was inspected all the same, and stays bounded', () => {
    const note = { key: 'coverage_passwords_unread', values: ['1'] };
    expect(rowOf(said('inspected', note, 'a'), said('inspected', null, 'b'))).toMatchObject({
      state: 'inspected',
      reason: note,
    });
    let site = startedAt(1);
    for (let page = 0; page < 500; page++)
      site = withSurface(site, 'document', said('partly', note, String(page), page));
    expect(Object.keys(site.surfaces.document?.pages ?? {}).length).toBeLessThan(60);
  });

  it('has a row for what is only counted where there was a call, and none elsewhere', () => {
    expect(row(coverageRows(startedAt(1), everything), 'crypto-key')).toBeUndefined();
    const reason = { key: 'coverage_crypto_key', values: ['2', 'https://x.test/a.js:1'] };
    const site = withSurface(startedAt(1), 'crypto-key', said('partly', reason));
    expect(row(coverageRows(site, everything), 'crypto-key')).toMatchObject({ state: 'partly', reason });
    expect(row(coverageRows(site, everything), 'credential')).toBeUndefined();
  });

  it('names each destination that is not granted, with what to allow, and calls the traffic partly seen', () => {
    const site = withDestination(startedAt(1), 'https://api.vendor.test:8443', 5);
    const rows = coverageRows(site, { granted: true, sees: (origin) => !origin.includes('vendor') });
    expect(rows.at(-1)).toMatchObject({ surface: null, state: 'partly', allow: '*://api.vendor.test/*' });
    expect(row(rows, 'request-header')).toMatchObject({ state: 'partly' });
    expect(row(rows, 'local-storage')).toMatchObject({ reason: { key: 'coverage_not_loaded' } });
  });

  it('names each frame that is not granted, with what to allow, and no origin twice', () => {
    let site = withFrame(withFrame(startedAt(1), 'https://pay.vendor.test', 5), 'https://own.test', 6);
    site = withDestination(site, 'https://pay.vendor.test', 7);
    const rows = coverageRows(site, { granted: true, sees: (origin) => !origin.includes('vendor') });
    expect(rows.filter(({ surface }) => surface === null)).toEqual([
      {
        surface: null,
        state: 'not-inspected',
        reason: { key: 'coverage_frame_not_granted', values: ['https://pay.vendor.test'] },
        allow: '*://pay.vendor.test/*',
      },
    ]);
  });

  it('tells every reason with the pages of which it is so, and each page once', () => {
    const large = said('partly', { key: 'coverage_unseen_large', values: [] }, 'a');
    const worker = said('partly', { key: 'coverage_unseen_worker', values: [] }, 'a');
    const at = (word: Word, where: string) => ({ ...word, where });
    const row = rowOf(
      at(said('inspected', null, 'a'), 'https://x.test/'),
      at(large, 'https://x.test/'),
      at(worker, 'https://x.test/'),
      at(large, 'https://x.test/'),
      at({ ...large, page: 'b', document: '9' }, 'https://x.test/users/{id}'),
    );
    expect(row?.state).toBe('partly');
    expect(row?.reason).toEqual(large.reason);
    expect(row?.reasons).toEqual([
      { state: 'partly', message: large.reason, count: 2, pages: ['https://x.test/users/{id}', 'https://x.test/'] },
      { state: 'partly', message: worker.reason, count: 1, pages: ['https://x.test/'] },
    ]);
  });

  it('unsays what waited for the reader alone, and keeps the other reasons of the document', () => {
    const waits = said('partly', { key: 'coverage_waits', values: [] });
    const large = said('partly', { key: 'coverage_unseen_large', values: [] });
    const reasons = (...words: readonly Word[]) => rowOf(...words)?.reasons?.map(({ message }) => message.key);
    expect(reasons(waits, large)).toEqual(['coverage_unseen_large', 'coverage_waits']);
    expect(reasons(waits, large, said('inspected', null))).toEqual(['coverage_unseen_large']);
  });

  it('says of cookies that no script can read that the jar told them, or that nobody read them', () => {
    const note = { key: 'coverage_http_only_other', values: ['2'] };
    const script = withSurface(startedAt(1), 'document-cookie', said('inspected', null));
    const site = withSurface(script, 'cookie-jar', said('inspected', note, 'x.test'));
    const cookies = (access: Parameters<typeof coverageRows>[1], one = site) =>
      row(coverageRows(one, access), 'document-cookie');
    expect(cookies(everything)).toMatchObject({ state: 'inspected', reason: note });
    const unread = { key: 'coverage_http_only_unread', values: [] };
    expect(cookies({ granted: false, sees: () => false })).toMatchObject({ state: 'partly', reason: unread });
    expect(cookies(everything, script)).toMatchObject({ state: 'partly', reason: unread });
    expect(cookies(everything, startedAt(1))?.state).toBe('not-inspected');
  });

  it('stays bounded when a page talks to thousands of destinations and fails thousands of times', () => {
    let site = startedAt(1);
    for (let i = 0; i < 500; i++) {
      site = withDestination(site, `https://h${i}.test`, i);
      site = withDiagnostic(site, { code: 'hook-failed', part: 'fetch', detail: String(i), at: i });
    }
    expect(Object.keys(site.destinations)).toHaveLength(100);
    expect(site.diagnostics).toHaveLength(50);
    expect(site.diagnostics.at(-1)?.detail).toBe('499');
  });
});
