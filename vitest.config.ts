import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    css: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          // No test is about time: a busy machine may take long.
          testTimeout: 30_000,
          include: ['test/{unit,contract,property,architecture,golden,accuracy,simulation}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          globalSetup: 'test/e2e/harness/browsers-present.ts',
          include: ['test/e2e/**/*.spec.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
