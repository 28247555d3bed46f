import { describe, expect, it } from 'vitest';
import { sample } from '@/utils/lib/sample';
import { sampleChecked } from '@/utils/lib/sample-checked';
import { cleanFileName } from '@/utils/record/file-name';

describe('cleanFileName', () => {
  it.each([
    'dist/assets/index-BzBlh7HK.js',
    'node_modules/@auth0/auth0-spa-js@2.28.3/dist/auth0-spa-js.development.js.map',
    'static/js/main.8f3a2b1c.chunk.js:12',
    'webpack:///src/components/OrderList.tsx',
    '.github/workflows/ci.yml',
    '-',
  ])('leaves %s as it is', (name) => {
    expect(cleanFileName(name)).toBe(name);
  });

  it.each([
    sampleChecked('ghp_', 30),
    sample('', 40),
    sample('', 22),
    `${sample('', 12)}-${sample('', 9, undefined, 2)}`,
  ])('tells no token in a name, such as %s', (token) => {
    const clean = cleanFileName(`dist/backup-${token}.json/a.js`);
    expect(clean).not.toContain(token);
    expect(clean).toMatch(/^dist\/.*\[sha256:[\w-]{43}\].*\/a\.js$/);
  });
});
