import { afterEach, describe, expect, it } from 'vitest';
import type { Reader } from '@/utils/detect/reader';
import type { BridgeItem } from '@/utils/messages/protocol';
import { DocumentCoverage } from '@/utils/record/document-coverage';
import { DocumentRecorder } from '@/utils/record/document-recorder';
import { APP } from './sources';

const realm = globalThis as { tokenwitnessReader?: Reader };

function covering() {
  const items: BridgeItem[] = [];
  const coverage = new DocumentCoverage(new DocumentRecorder(APP, (item) => items.push(item)), APP);
  const told = () =>
    items.splice(0).map((item) => (item.kind === 'coverage' ? [item.surface, item.state, item.reason?.key] : []));
  return { coverage, told };
}

afterEach(() => {
  delete realm.tokenwitnessReader;
});

describe('DocumentCoverage', () => {
  it('says without the reader that what lies there was looked at by form alone, and once more when it came', () => {
    const { coverage, told } = covering();
    coverage.looked('local-storage', null, false);
    coverage.looked('session-storage', null, true);
    coverage.looked('local-storage', null, false);
    expect(told()).toEqual([
      ['local-storage', 'partly', 'coverage_by_form'],
      ['session-storage', 'inspected', undefined],
    ]);
    Object.assign(realm, { tokenwitnessReader: {} });
    coverage.looked('local-storage', null, false);
    coverage.looked('session-storage', null, false);
    expect(told()).toEqual([['local-storage', 'inspected', undefined]]);
  });

  it('says why a surface cannot be read', () => {
    const { coverage, told } = covering();
    coverage.looked('window-name', 'coverage_browser_lacks', false);
    expect(told()).toEqual([['window-name', 'not-inspected', 'coverage_browser_lacks']]);
  });

  it('says of what passes by that it was missed where the bridge was at rest', () => {
    const { coverage, told } = covering();
    coverage.hooked('coverage_rested');
    coverage.complete();
    expect(new Set(told().map(([, state, key]) => `${state} ${key}`))).toEqual(new Set(['partly coverage_rested']));
  });
});
