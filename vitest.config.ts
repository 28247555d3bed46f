import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Specs that take minutes begin first: none runs on alone when everything else has ended. */
const LONG = ['conformance', 'worker-kill', 'popup-gallery', 'cli', 'life', 'sdks', 'popup-looks'];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.indexOf(path.basename(moduleId, '.spec.ts'));
      return at === -1 ? LONG.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/** Presses buttons in the window of Firefox itself, which does not open its panels in time beside another one. */
const ALONE = 'test/e2e/popup.spec.ts';

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    css: true,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          // No test is about time: a busy machine may take long.
          testTimeout: 30_000,
          maxWorkers: '100%',
          include: ['test/{unit,contract,property,architecture,golden,accuracy,simulation}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          globalSetup: 'test/e2e/harness/browsers-present.ts',
          include: ['test/e2e/**/*.spec.ts'],
          exclude: [ALONE],
          // Browsers wait for much of the time, so that two specs fit on two cores; they begin when the fast tests have ended.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          maxConcurrency: 3,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e-alone',
          globalSetup: 'test/e2e/harness/browsers-present.ts',
          include: [ALONE],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
