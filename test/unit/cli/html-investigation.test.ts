import { describe, expect, it } from 'vitest';
import { investigationHtml } from '@/entrypoints/cli/html-investigation';
import { createJudge } from '@/utils/assess/traffic/judge';
import { investigated } from '../record/investigation/read-texts';

const HOSTILE = `</style><script>alert(1)</script><img src=x onerror=alert(1)>"'&`;
const KEY = `AKIA${'B'.repeat(16)}`;
const asked = {
  since: 0,
  until: null,
  tokens: [`aws:${KEY}`],
  expectedNetworks: ['10.0.0.0/8'],
  version: '9.9.9',
  at: 0,
};

function event(minute: number, over: Record<string, unknown> = {}): string {
  return JSON.stringify({
    eventVersion: '1.09',
    eventTime: new Date(Date.UTC(2025, 9, 1, 8, minute)).toISOString(),
    eventSource: 's3.amazonaws.com',
    eventName: 'GetObject',
    sourceIPAddress: '198.51.100.9',
    userIdentity: { accessKeyId: KEY, accountId: '123456789012' },
    recipientAccountId: '123456789012',
    ...over,
  });
}

const page = async (text: string) => {
  const judge = createJudge({ expectedNetworks: asked.expectedNetworks });
  return investigationHtml(await investigated({ 'trail.json': text }, {}, judge), asked);
};

describe('an investigation as a page', () => {
  it('tells anomalies with their reasons, tokens, time, files, what was asked and what is not known', async () => {
    const html = await page(`${event(0)}\n${event(1, { errorCode: 'AccessDenied' })}\nbroken\n`);
    const plain = html.replace(/[\u2066-\u2069]/g, '');
    for (const part of [
      '1 anomaly (1 high)',
      'Used from an unexpected network',
      '2 requests from 198.51.100.0/24; expected are 10.0.0.0/8.',
      'CWE-294',
      `id="token-1"`,
      `href="#token-1"`,
      `aws:${KEY}`,
      'GetObject',
      'trail.json',
      'line 3: no JSON',
      'Made by Tokenwitness 9.9.9 from files, 1970-01-01 00:00:00 UTC.',
      `Of aws:${KEY} alone.`,
      'What stands in 1 broken row.',
    ])
      expect(plain).toContain(part);
  });

  it('runs nothing and loads nothing, whatever a log holds', async () => {
    const html = await page(`${event(0, { eventName: HOSTILE, userAgent: HOSTILE, eventSource: HOSTILE })}\n`);
    expect(html).toContain('default-src &#39;none&#39;'.replaceAll('&#39;', "'"));
    expect(html).not.toMatch(/<script|<img|<link|javascript:|@import|url\(/);
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });

  it('is a page where there was nothing to read, too', async () => {
    const html = await page('');
    expect(html).toContain('No use of a token in what was read.');
    expect(html).toContain('None found.');
  });
});
