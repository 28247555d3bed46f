import { describe, expect, it } from 'vitest';
import { Fault } from '@/entrypoints/cli/fault';
import { parseAddress, parseAudit, parseDuration, parseScan, parseScope } from '@/entrypoints/cli/options';

const url = 'https://app.example.com/';

describe('durations', () => {
  it.each([
    ['500ms', 500],
    ['30s', 30_000],
    ['1.5s', 1500],
    ['2m', 120_000],
    ['0s', 0],
  ])('%s is %i milliseconds', (text, time) => {
    expect(parseDuration('--timeout', text)).toBe(time);
  });

  it.each(['30', 's', '-1s', '1h', '', '1e9s', '99999999m'])('%j is refused with the flag in the sentence', (text) => {
    expect(() => parseDuration('--timeout', text)).toThrow(/^--timeout takes a time such as/);
  });
});

describe('the options of a scan', () => {
  it('take files and sites apart, and the same thresholds as an audit', () => {
    expect(parseScan(['a.har'], { scope: ['*.example.com'], failOn: 'low' })).toMatchObject({
      files: ['a.har'],
      sites: ['example.com'],
      keyFile: null,
      failOn: 'low',
      minConfidence: 'firm',
    });
    expect(() => parseScan([], {})).toThrow(/Say which file to read/);
    expect(() => parseScan(['a'], { output: '-', format: ['json', 'markdown'] })).toThrow(/Only one format/);
  });
});

describe('addresses', () => {
  it.each(['localhost:3000', 'app.example.com', 'ftp://app.example.com', 'file:///etc/passwd', 'http://', ''])(
    'refuses %j and says how one looks',
    (text) => {
      expect(() => parseAddress(text)).toThrow(/such as https:\/\/app\.example\.com/);
    },
  );
});

describe('scope', () => {
  it.each([
    ['api.example.com', 'example.com'],
    ['*.example.co.uk', 'example.co.uk'],
    ['localhost:3000', 'localhost:3000'],
    ['127.0.0.1:8080', '127.0.0.1:8080'],
  ])('%s means the site %s', (host, site) => {
    expect(parseScope(host)).toBe(site);
  });

  it.each(['a b', 'x/y', '?', ''])('refuses %j', (text) => {
    expect(() => parseScope(text)).toThrow(Fault);
  });
});

describe('an audit', () => {
  it('has defaults that need nothing but an address', () => {
    expect(parseAudit([url], {})).toMatchObject({
      urls: [url],
      sites: ['example.com'],
      family: 'chromium',
      headed: false,
      timeout: 30_000,
      observe: 5000,
      formats: [],
      output: null,
      failOn: 'high',
      minConfidence: 'firm',
      allowAnonymous: false,
      allowIncomplete: false,
    });
  });

  it('takes back the addresses that --scope swallowed', () => {
    const options = parseAudit([], { scope: ['other.test', 'http://localhost:3000'] });
    expect(options.urls).toEqual(['http://localhost:3000/']);
    expect(options.sites).toEqual(['localhost:3000', 'other.test']);
  });

  it('names each site once', () => {
    expect(parseAudit([url, 'https://www.example.com/x'], { scope: ['example.com'] }).sites).toEqual(['example.com']);
  });

  it('takes several formats, repeated or with commas', () => {
    expect(parseAudit([url], { format: ['json,pretty', 'json'] }).formats).toEqual(['json', 'pretty']);
  });

  it.each([
    ['no address', [], {}],
    ['an unknown browser', [url], { browser: 'netscape' }],
    ['an unknown severity', [url], { failOn: 'severe' }],
    ['an unknown confidence', [url], { minConfidence: 'sure' }],
    ['an unknown format', [url], { format: ['xml'] }],
    ['two formats on standard output', [url], { format: ['json', 'pretty'], output: '-' }],
    ['an output without a format', [url], { output: 'report.json' }],
  ])('refuses %s', (_, urls, raw) => {
    expect(() => parseAudit(urls, raw)).toThrow(Fault);
  });
});
