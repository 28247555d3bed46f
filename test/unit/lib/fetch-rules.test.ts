import { describe, expect, it } from 'vitest';
import { refusalOf } from '@/utils/lib/fetch-rules';
import { isOneTimeUrl } from '@/utils/lib/one-time-url';
import { sample } from '@/utils/lib/sample';

const PAGE = 'https://app.example.com';
const random = (length = 32) => sample('', length, undefined, 4);

describe('refusalOf', () => {
  it.each([
    ['https://app.example.com/a.js', PAGE],
    ['https://cdn.example.net:8443/a.js?v=3', PAGE],
    ['http://app.example.com/a.js', 'http://app.example.com'],
    ['http://127.0.0.1:4000/a.js', 'http://localhost:3000'],
    ['http://localhost:4000/a.js', 'https://localhost:3000'],
    ['http://192.168.1.5:81/a.js', 'http://192.168.1.5'],
    ['https://93.184.216.34/a.js', PAGE],
  ])('lets %s through for %s', (url, page) => {
    expect(refusalOf(url, page)).toBeNull();
  });

  it.each([
    ['http://app.example.com/a.js', PAGE],
    ['http://127.0.0.1:4000/a.js', 'http://app.example.com'],
    ['http://2130706433/a.js', 'http://app.example.com'],
    ['http://[::ffff:127.0.0.1]/a.js', 'http://app.example.com'],
    ['http://app.localhost/a.js', 'http://app.example.com'],
    ['http://192.168.1.1/a.js', 'http://app.example.com'],
    ['https://169.254.169.254/a.js', PAGE],
    ['http://192.168.1.6/a.js', 'http://192.168.1.5'],
    ['http://192.168.1.6/a.js', 'http://localhost:3000'],
    ['file:///etc/passwd', PAGE],
    ['data:text/javascript,1', PAGE],
    ['ftp://app.example.com/a.js', PAGE],
    ['nonsense', PAGE],
    ['https://app.example.com/a.js', 'null'],
  ])('refuses %s for %s', (url, page) => {
    expect(refusalOf(url, page)).toBe('refused');
  });

  it('does not ask again for what may be good for one use', () => {
    expect(refusalOf(`https://app.example.com/a.js?token=${random()}`, PAGE)).toBe('one-time');
  });
});

describe('isOneTimeUrl', () => {
  it.each([
    `https://b.example.com/a.js?X-Amz-Signature=${random()}`,
    `https://b.example.com/a.js?sv=2024&se=2026-01-01&sig=${random()}`,
    `https://b.example.com/a.js?access_token=${random()}`,
    `https://b.example.com/a.js?v=1&ticket=7`,
    `https://b.example.com/a.js?grant=${random()}`,
    `https://user:${random()}@b.example.com/a.js`,
  ])('%s is', (url) => {
    expect(isOneTimeUrl(url)).toBe(true);
  });

  it.each([
    'https://b.example.com/a.js',
    `https://b.example.com/a.js?v=${random()}`,
    `https://b.example.com/a.js?${random()}`,
    'https://b.example.com/a.js?t=1700000000000&lang=en-GB',
    'https://b.example.com/a.js?onload=initialiseTheWholeMap&libraries=places',
    'https://b.example.com/gtag/js?id=G-AB12CD34EF',
    'nonsense',
  ])('%s is not', (url) => {
    expect(isOneTimeUrl(url)).toBe(false);
  });
});
