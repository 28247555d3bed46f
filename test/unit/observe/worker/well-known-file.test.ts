import { describe, expect, it } from 'vitest';
import { isFileOf, siblingOf, WELL_KNOWN_PATHS } from '@/utils/observe/worker/surfaces/well-known-file';

const SAMPLES: Readonly<Record<string, string>> = {
  '/.env': '# settings\nNODE_ENV=production\n',
  '/.env.local': 'export API_URL=https://api.example.com\n',
  '/.env.production': 'A_B=\n',
  '/.env.bak': 'MAIL_FROM = robin@example.com\n',
  '/.npmrc': '//registry.example.com/:_authToken=abc\n',
  '/.git/config': '[core]\n\tbare = false\n[remote "origin"]\n\turl = https://git.example.com/a\n',
  '/.aws/credentials': '[default]\naws_access_key_id = abc\n',
  '/config.json': '{"api":"https://api.example.com"}',
  '/config.js': 'window.config = { api: "x" };',
  '/env.js': 'globalThis.env = {};',
  '/appsettings.json': '\ufeff{"Logging":{}}',
  '/appsettings.Development.json': '{}',
  '/web.config': '<?xml version="1.0"?>\n<configuration>\n</configuration>',
  '/docker-compose.yml': 'services:\n  db:\n    image: postgres\n',
  '/wp-config.php.bak': "<?php\ndefine('DB_NAME', 'wp');\n",
  '/backup.sql': '-- dump\nCREATE TABLE a (b int);\n',
};

describe('well-known files', () => {
  it.each(WELL_KNOWN_PATHS)('%s is told from a page, a sentence and nothing', (path) => {
    expect(isFileOf(path, SAMPLES[path] ?? '')).toBe(true);
    for (const other of ['<!doctype html><title>App</title><p>a=b', '<html>\n[core]\na=b</html>', '', 'Not found'])
      expect(isFileOf(path, other), other).toBe(false);
  });

  it('takes no JSON for settings, and no text for JSON', () => {
    expect(isFileOf('/config.json', 'a=b')).toBe(false);
    expect(isFileOf('/config.json', '"not found"')).toBe(false);
    expect(isFileOf('/elsewhere.json', '{}')).toBe(false);
  });

  it('asks beside it for a name of the same kind that no server has', () => {
    expect(siblingOf('/.env', 'x')).toBe('/.envx');
    expect(siblingOf('/.env.local', 'x')).toBe('/x.local');
    expect(siblingOf('/.git/config', 'x')).toBe('/.git/configx');
    expect(siblingOf('/config.json', 'x')).toBe('/x.json');
  });
});
