import { describe, expect, it } from 'vitest';
import type { FileKind, FileState, Job, Outcome } from '@/utils/record/file-book';
import { fileRows } from '@/utils/record/file-coverage';

const SITE = 'example.com';
const access = { granted: true, loaded: true, sees: (origin: string) => !origin.includes('vendor') };

function state(outcomes: readonly Outcome[], kind: FileKind = 'script', waiting = 0): FileState {
  const done = outcomes.map((outcome, index) => [
    `${kind} ${index}`,
    { site: SITE, kind, version: '', outcome, content: '' },
  ]);
  const job = { kind, site: SITE } as Job;
  return {
    jobs: Object.fromEntries(Array.from({ length: waiting }, (_, index) => [`job ${index}`, job])),
    done: Object.fromEntries([...done, ['other', { site: 'other.test', kind, version: '', outcome: 'failed' }]]),
    contents: {},
    origins: {},
    places: {},
    spaces: {},
    counts: {},
  };
}

const rowOf = (given: FileState, kind: FileKind = 'script', over: Partial<typeof access> = {}) =>
  fileRows(given, SITE, { ...access, ...over }).find(({ surface }) => surface === kind);

describe('fileRows', () => {
  it('calls a site without scripts inspected once a page was loaded, and not before or without the grant', () => {
    expect(rowOf(state([]))).toMatchObject({ state: 'inspected', reason: null });
    expect(rowOf(state([]), 'script', { loaded: false })).toMatchObject({ reason: { key: 'coverage_not_loaded' } });
    expect(rowOf(state([]), 'script', { granted: false })).toMatchObject({ reason: { key: 'coverage_not_granted' } });
    expect(rowOf(state([]), 'web-manifest')).toBeUndefined();
    expect(rowOf(state([]), 'well-known-file')).toBeUndefined();
  });

  it('tells how many were read, how many were not, and why most of these', () => {
    expect(rowOf(state(['read', 'read', 'unserved', 'cut', 'unserved']))).toMatchObject({
      state: 'partly',
      reason: { key: 'coverage_files_unserved', values: ['2', '3'] },
    });
    expect(rowOf(state(['read', 'read']))).toMatchObject({ state: 'inspected', reason: null });
    expect(rowOf(state(['refused']))).toMatchObject({ state: 'not-inspected' });
    expect(rowOf(state(['cut']))).toMatchObject({ state: 'partly', reason: { key: 'coverage_files_cut' } });
    expect(rowOf(state(['read', 'broken'], 'source-map'), 'source-map')).toMatchObject({ state: 'partly' });
  });

  it('is not done while files are being read', () => {
    expect(rowOf(state(['read'], 'script', 2))).toMatchObject({
      state: 'partly',
      reason: { key: 'coverage_files_waiting', values: ['1', '2'] },
    });
  });

  it('names each host of scripts that is not granted once, with a way to allow it', () => {
    const origins = {
      [SITE]: ['https://a.vendor.test', 'http://a.vendor.test:81', 'https://b.vendor.test', 'https://cdn.test'],
    };
    const given = { ...state(['read']), origins };
    expect(rowOf(given)).toMatchObject({
      state: 'partly',
      reason: { key: 'coverage_scripts_hosts_other', values: ['1', '3'] },
    });
    const known = { surface: null, state: 'partly', reason: null, allow: '*://b.vendor.test/*' } as const;
    const hosts = fileRows(given, SITE, access, [known]).filter(({ surface }) => surface === null);
    expect(hosts.map(({ allow }) => allow)).toEqual(['*://a.vendor.test/*']);
  });
});
