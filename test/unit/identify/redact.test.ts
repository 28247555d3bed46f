import { describe, expect, it } from 'vitest';
import { digestOf } from '@/utils/identify/digest';
import { redact, resolveMarkers } from '@/utils/identify/redact';
import { sample } from '@/utils/lib/sample';
import { HEX } from '@/utils/lib/sample-alphabets';
import { sampleChecked } from '@/utils/lib/sample-checked';
import { sampleJwt } from '@/utils/lib/sample-jwt';

const opaque = (length = 40, seed = 1) => sample('', length, undefined, seed);
const marker = (value: string) => `[sha256:${digestOf(value)}]`;
const UUID = '3f2b8c1e-9d47-4a6b-8e21-7c5d0f9a1b34';

describe('redact', () => {
  it('puts the digest in the place of a token by form, wherever it stands', () => {
    const key = sampleChecked('ghp_', 30);
    const jwt = sampleJwt({ sub: '1' });
    expect(redact(`user:${key}`)).toBe(`user:${marker(key)}`);
    expect(redact(`https://shop.test/reset/${jwt}/done?x=1`)).toBe(`https://shop.test/reset/${marker(jwt)}/done?x=1`);
    expect(redact(`at f (https://shop.test/a.js?t=${key}:10:3)`)).toBe(
      `at f (https://shop.test/a.js?t=${marker(key)}:10:3)`,
    );
  });

  it('replaces opaque runs, hashes and UUIDs in keys, paths, queries and stacks', () => {
    for (const value of [
      opaque(),
      opaque(20, 2),
      sample('', 32, HEX),
      sample('', 40, `${HEX}-_`, 3),
      UUID,
      opaque(16, 4),
    ]) {
      for (const text of [
        value,
        `session:${value}`,
        `https://a.test/reset/${value}?a=b`,
        `https://a.test/?token=${value}&next=/home`,
        `at x (https://a.test/${value}.js:1:2)`,
        `user.${value}.name`,
      ]) {
        expect(redact(text), text).toBe(text.replace(value, marker(value)));
      }
    }
  });

  it('replaces what is percent-encoded by the digest of what it means', () => {
    const value = `${opaque(20)}+/${opaque(20, 2)}==`;
    expect(redact(`https://a.test/?token=${encodeURIComponent(value)}&a=b`)).toBe(
      `https://a.test/?token=${marker(value)}&a=b`,
    );
  });

  it('keeps words, hosts, files, keys of SDKs and decoding paths readable', () => {
    for (const text of [
      'Failed to fetch dynamically imported module',
      'oidc.user:https://issuer.example.com:my-client',
      'com.example.app.settings.preferences',
      'REACT_QUERY_OFFLINE_CACHE',
      'M2_VENIA_BROWSER_PERSISTENCE__signin_token',
      'http://localhost:35729/some-path/with-words',
      'my-very-long-hostname.eu-west-1.amazonaws.com',
      'base64 → $.auth-tokens.access_token',
      'x-requested-with',
      'next-auth.session-token',
      '.AspNetCore.Identity.Application',
      'at https://shop.test/assets/checkout-form.js:120:33',
      'TypeError: Cannot read properties of undefined',
      'firebase-heartbeat-database',
      'redux-persist-transform-encrypt',
      'authenticationProviderConfiguration',
      '2024-11-03T10:00:00.000Z',
    ]) {
      expect(redact(text)).toBe(text);
    }
  });

  it('keeps the words around an id in a key', () => {
    expect(redact(`wordpress_logged_in_${sample('', 32, HEX)}`)).toBe(
      `wordpress_logged_in_${marker(sample('', 32, HEX))}`,
    );
    const ref = sample('', 20, 'abcdefghijklmnopqrstuvwxyz');
    expect(redact(`sb-${ref}-auth-token`)).toBe(`sb-${marker(ref)}-auth-token`);
  });

  it('changes nothing the second time', () => {
    const once = redact(`a ${opaque()} b ${sampleJwt({ sub: '1' })} c ${UUID}/[tw1_${opaque(22, 3)}]`);
    expect(redact(once)).toBe(once);
    expect(once).toContain(`[tw1_${opaque(22, 3)}]`);
  });
});

describe('resolveMarkers', () => {
  it('turns each marker into the fingerprint of its digest', () => {
    const text = redact(`a ${opaque()} b ${opaque(30, 2)}`);
    expect(resolveMarkers(text, (digest) => `tw1_${digest.slice(0, 22)}`)).toBe(
      `a [tw1_${digestOf(opaque()).slice(0, 22)}] b [tw1_${digestOf(opaque(30, 2)).slice(0, 22)}]`,
    );
  });
});
