import { describe, expect, it } from 'vitest';
import { hideHost, isHiddenHost } from '@/utils/lib/hidden-host';
import { sample } from '@/utils/lib/sample';
import { HEX, LOWER } from '@/utils/lib/sample-alphabets';
import { siteOf } from '@/utils/lib/site';

const tokens = [sample('', 32, HEX), sample('', 40, HEX, 2), sample('', 24, LOWER, 3), sample('', 36, LOWER, 4)];

describe('hideHost', () => {
  it('hides a random label, and leaves a valid origin that tells hosts apart', () => {
    const hidden = tokens.map((token) => hideHost(`https://${token}.api.example.com:8443`));
    for (const [index, origin] of hidden.entries()) {
      expect(origin).not.toContain(tokens[index]);
      expect(origin).toMatch(/^https:\/\/id-[0-9a-f]{12}\.api\.example\.com:8443$/);
      expect(new URL(origin).origin).toBe(origin);
      expect(isHiddenHost(origin)).toBe(true);
      expect(hideHost(origin)).toBe(origin);
    }
    expect(new Set(hidden).size).toBe(tokens.length);
  });

  it.each([
    'https://abcdxyzqrstuvwkjhgfd.supabase.co',
    'https://d111111abcdef8.cloudfront.net',
    'http://localhost:35729',
    'https://my-very-long-hostname-of-a-team.eu-west-1.amazonaws.com',
    'https://3f2b8c1e-9d47-4a6b-8e21-7c5d0f9a1b34.lovableproject.com',
    'http://127.0.0.1:8080',
  ])('keeps %s', (origin) => {
    expect(hideHost(origin)).toBe(origin);
    expect(isHiddenHost(origin)).toBe(false);
  });

  it('names a site by its hidden host, the same from either', () => {
    for (const token of tokens) {
      const origin = `http://${token}.localhost:8080`;
      expect(siteOf(origin)).not.toContain(token);
      expect(siteOf(hideHost(origin))).toBe(siteOf(origin));
      expect(siteOf(`https://${token}.example.com/`)).toBe('example.com');
    }
  });
});
