import { afterEach, describe, expect, it } from 'vitest';
import type { Reader } from '@/utils/detect/reader';
import { PASSING } from '@/utils/lib/passing';
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
  Reflect.deleteProperty(globalThis, 'document');
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

  const of = (words: ReturnType<ReturnType<typeof covering>['told']>) =>
    new Set(words.map(([, state, key]) => `${state} ${key}`));

  it('says nothing of what passes by before it was looked at', () => {
    const { coverage, told } = covering();
    coverage.hooked();
    expect(told()).toEqual([]);
    coverage.heard(false);
    expect(of(told())).toEqual(new Set(['inspected undefined']));
  });

  it('says of what passed by that it waits for the reader, and that it was looked at once the reader came', () => {
    const { coverage, told } = covering();
    coverage.hooked();
    coverage.heard(false);
    told();
    coverage.heard(true);
    coverage.heard(true);
    const waits = told();
    expect(of(waits)).toEqual(new Set(['partly coverage_waits']));
    expect(waits).toHaveLength(PASSING.length);
    Object.assign(realm, { tokenwitnessReader: {} });
    coverage.heard(false);
    expect(of(told())).toEqual(new Set(['inspected undefined']));
  });

  it('says of what passes by that it was missed where the bridge was at rest', () => {
    const { coverage, told } = covering();
    coverage.hooked('coverage_rested');
    coverage.heard(false);
    expect(of(told())).toEqual(new Set(['partly coverage_rested']));
  });

  it('says of a document without hooks that it was loaded before, once it is complete', () => {
    const { coverage, told } = covering();
    const document = { readyState: 'loading' };
    Object.assign(globalThis, { document });
    coverage.heard(false);
    expect(told()).toEqual([]);
    document.readyState = 'complete';
    coverage.heard(false);
    expect(of(told())).toEqual(new Set(['not-inspected coverage_loaded_before']));
  });
});
