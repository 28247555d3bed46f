import { afterEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '@/entrypoints/cli/fault';
import { parseArguments } from '@/entrypoints/cli/program';

afterEach(() => vi.unstubAllEnvs());

describe('the command line', () => {
  it('reads every flag of audit', () => {
    const line =
      'audit https://a.test https://b.test --browser firefox --executable-path /opt/ff --headed --timeout 1m ' +
      '--observe 0s --scope c.test d.test --format json --format pretty --output out/ --fail-on low ' +
      '--min-confidence certain --allow-anonymous --allow-incomplete --quiet --no-color';
    expect(parseArguments(line.split(' '))).toEqual({
      command: 'audit',
      urls: ['https://a.test', 'https://b.test'],
      raw: {
        browser: 'firefox',
        executablePath: '/opt/ff',
        headed: true,
        timeout: '1m',
        observe: '0s',
        scope: ['c.test', 'd.test'],
        format: ['json', 'pretty'],
        output: 'out/',
        failOn: 'low',
        minConfidence: 'certain',
        allowAnonymous: true,
        allowIncomplete: true,
        quiet: true,
        color: false,
      },
    });
  });

  it('reads every flag of investigate', () => {
    const line =
      'investigate a.log - --key-file key --log-format combined --map time=when --map url=what --since 2025-10-01 ' +
      '--until 2025-10-02 --token aws:a --token github:b --expect-network 10.0.0.0/8 --expect-network ::1 --keys-since k=1=2025-10-01 --format json ' +
      '--follow --follow-format json --output out/ --fail-on low --allow-incomplete --quiet --no-color';
    expect(parseArguments(line.split(' '))).toEqual({
      command: 'investigate',
      files: ['a.log', '-'],
      raw: {
        keyFile: 'key',
        logFormat: 'combined',
        map: ['time=when', 'url=what'],
        since: '2025-10-01',
        until: '2025-10-02',
        token: ['aws:a', 'github:b'],
        expectNetwork: ['10.0.0.0/8', '::1'],
        keysSince: ['k=1=2025-10-01'],
        format: ['json'],
        output: 'out/',
        follow: true,
        followFormat: 'json',
        failOn: 'low',
        allowIncomplete: true,
        quiet: true,
        color: false,
      },
    });
  });

  it('reads every flag of scan; a site to report does not swallow the files behind it', () => {
    const line =
      'scan a.har --scope a.test --scope b.test src - --key-file key --rules r.json --format json --output out/ ' +
      '--fail-on low --min-confidence certain --allow-anonymous --allow-incomplete --quiet --no-color';
    expect(parseArguments(line.split(' '))).toEqual({
      command: 'scan',
      files: ['a.har', 'src', '-'],
      raw: {
        scope: ['a.test', 'b.test'],
        keyFile: 'key',
        rules: 'r.json',
        format: ['json'],
        output: 'out/',
        failOn: 'low',
        minConfidence: 'certain',
        allowAnonymous: true,
        allowIncomplete: true,
        quiet: true,
        color: false,
      },
    });
  });

  it('takes options from the environment, and the flag wins', () => {
    vi.stubEnv('TOKENWITNESS_FAIL_ON', 'medium');
    vi.stubEnv('TOKENWITNESS_BROWSER', 'firefox');
    const asked = parseArguments(['audit', 'https://a.test', '--browser', 'chromium']);
    expect(asked).toMatchObject({ raw: { failOn: 'medium', browser: 'chromium' } });
  });

  it('reads demo and rules', () => {
    expect(parseArguments(['demo', '--fixed'])).toMatchObject({ command: 'demo', raw: { fixed: true } });
    expect(parseArguments(['rules'])).toEqual({ command: 'rules', id: null, json: false });
    expect(parseArguments(['rules', 'token-in-url', '--json'])).toEqual({
      command: 'rules',
      id: 'token-in-url',
      json: true,
    });
  });

  it('shows help and version with 0, and help with 2 where no command was given', () => {
    expect(parseArguments(['audit', '--help'])).toMatchObject({ command: 'said', code: 0 });
    expect(parseArguments(['--version'])).toMatchObject({ command: 'said', code: 0 });
    expect(parseArguments([])).toMatchObject({ command: 'said', code: 2 });
  });

  it('leaves no sentence of the help untranslated', () => {
    for (const command of ['audit', 'scan']) {
      const asked = parseArguments([command, '--help']);
      expect(asked.command === 'said' && asked.text).not.toMatch(/cli_|undefined/);
    }
  });

  it('reads every flag of fingerprint, and takes no value that would stay in the history', () => {
    expect(parseArguments(['fingerprint', '--key-file', 'k', '--snippet', 'go'])).toEqual({
      command: 'fingerprint',
      keyFile: 'k',
      snippet: 'go',
    });
    expect(() => parseArguments(['fingerprint', 'value'])).toThrow(/standard input/);
  });

  it.each([
    [['audit', '--fail-no', 'high'], 'There is no option --fail-no. Did you mean --fail-on?'],
    [['audit', '--wholly-other'], 'There is no option --wholly-other. See --help.'],
    [['adit'], 'There is no command adit. Did you mean audit?'],
    [['quux'], 'There is no command quux. See --help.'],
    [['audit', '--output'], 'The option --output needs a value.'],
    [['rules', 'a', 'b'], 'There are more arguments than this command takes. See --help.'],
  ])('answers %j with one sentence', (args, sentence) => {
    expect(() => parseArguments(args)).toThrow(new Fault('usage', sentence));
  });
});
