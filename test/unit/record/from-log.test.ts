import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { githubToken, opaque } from '@/utils/demo/credentials';
import { digestOf } from '@/utils/engine';
import { sample } from '@/utils/lib/sample';
import { sampleUuid } from '@/utils/lib/sample-uuid';
import { type LogRecord, logRecord } from '@/utils/observe/logs/log-record';
import { LogUses } from '@/utils/record/from-log';
import { naming } from './investigation/read-texts';

const token = opaque(40);
const bearer = (value: string) => [['authorization', `Bearer ${value}`]] as const;
const uses = (part: Partial<LogRecord>) => new LogUses(naming).of(logRecord({ at: 1_760_104_536_000, ...part }));
const use = (part: Partial<LogRecord>) => uses({ headers: bearer(token), ...part })[0]?.use;
const names = (part: Partial<LogRecord>) => uses(part).map((one) => one.use.token);

describe('the name of a token', () => {
  it('is the fingerprint of its value, wherever the request carried it', () => {
    const fingerprint = naming.fingerprint(digestOf(token));
    const carried: readonly Partial<LogRecord>[] = [
      { headers: bearer(token) },
      { headers: [['X-Api-Key', token]] },
      { headers: [['cookie', `theme=dark; sid=${token}`]] },
      { target: `/orders?access_token=${token}` },
      { tokens: [{ kind: 'value', of: '', value: token }] },
    ];
    for (const part of carried) expect(names(part), JSON.stringify(part)).toEqual([fingerprint]);
  });

  it('is the same where the log has its SHA-256, which stays findable', () => {
    const value = githubToken();
    const hash = createHash('sha256').update(value).digest('base64');
    const [found] = uses({ tokens: [{ kind: 'sha256', of: 'github', value: hash }] });
    expect(found?.use.token).toBe(naming.fingerprint(digestOf(value)));
    expect(found?.token).toMatchObject({ aliases: [`github:${hash}`], knownBy: 'hash' });
  });

  it('is what a server wrote, or what the issuer calls it', () => {
    const written = sample('tw1_', 22);
    const key = sample('AKIA', 16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567');
    const jti = `JTI=${sampleUuid()}`;
    expect(names({ tokens: [{ kind: 'value', of: '', value: written }] })).toEqual([written]);
    expect(names({ tokens: [{ kind: 'id', of: 'aws', value: key }] })).toEqual([`aws:${key}`]);
    expect(names({ tokens: [{ kind: 'id', of: 'k8s', value: jti }] })).toEqual([`k8s:${jti}`]);
  });

  it('is never what does not look like an identifier', () => {
    const [name] = names({ tokens: [{ kind: 'id', of: 'aws', value: token }] });
    expect(name).toBe(naming.fingerprint(digestOf(token)));
  });

  it('is told of each token of a request, once', () => {
    const other = opaque(40);
    expect(new Set(names({ headers: [...bearer(token), ['x-api-key', other], ['x-auth-token', token]] })).size).toBe(2);
    expect(names({ headers: [...bearer(token), ['x-auth-token', token]] })).toHaveLength(1);
  });

  it('is not given to short values, passwords and dashes', () => {
    for (const value of ['-', 'Bearer short', `Basic ${btoa(`ada:${token}`)}`])
      expect(names({ headers: [['authorization', value]] })).toEqual([]);
    expect(names({ tokens: [{ kind: 'value', of: '', value: 'short' }] })).toEqual([]);
  });
});

describe('what is told of a use', () => {
  it('folds paths and keeps what was asked for apart', () => {
    expect(use({ target: '/orders/42?page=2' })).toMatchObject({ template: '/orders/{id}', object: '42' });
    const first = use({ target: `/users/${sampleUuid('', 1)}/orders/7` });
    const second = use({ target: `/users/${sampleUuid('', 2)}/orders/7` });
    expect(first).toMatchObject({ template: '/users/{id}/orders/{id}' });
    expect(first?.object).toMatch(/^[\w-]{12}$/);
    expect(second?.object).not.toBe(first?.object);
    expect(use({ target: '/health' })?.object).toBeNull();
  });

  it('writes addresses in one way', () => {
    const written: readonly (readonly [string, string | null])[] = [
      ['203.0.113.7', '203.0.113.7'],
      ['203.0.113.7:51234', '203.0.113.7'],
      ['::ffff:203.0.113.7', '203.0.113.7'],
      ['2001:DB8:0:0::1', '2001:db8::1'],
      ['[2001:db8::1]:443', '2001:db8::1'],
      ['fe80::1%eth0', 'fe80::1'],
      ['unix:', null],
      ['host.example', null],
      ['1', null],
      ['', null],
    ];
    for (const [client, canonical] of written) expect(use({ client })?.client, client).toBe(canonical);
  });

  it('takes the outcome from the status, unless the log tells it', () => {
    const outcomes = [200, 304, 401, 403, 404, 500, null].map((status) => use({ status })?.outcome);
    expect(outcomes).toEqual(['ok', 'ok', 'denied', 'denied', 'failed', 'failed', 'unknown']);
    expect(use({ status: null, outcome: 'denied' })?.outcome).toBe('denied');
  });

  it('names the destination by host, also where the target is a whole URL', () => {
    expect(use({ destination: 'API.test', target: '/x' })?.destination).toBe('api.test');
    expect(use({ destination: 'lb', target: 'https://api.test:8443/x/42' })).toMatchObject({
      destination: 'api.test:8443',
      template: '/x/{id}',
    });
    expect(use({ target: '/x' })?.destination).toBe('');
  });

  it('keeps the program of a user agent and lets the machine go', () => {
    expect(use({ agent: 'Mozilla/5.0 (X11; (odd) Linux) Chrome/130' })?.agent).toBe('Mozilla/5.0 Chrome/130');
    expect(use({ agent: 'x y '.repeat(500) })?.agent?.length).toBeLessThanOrEqual(200);
  });
});
