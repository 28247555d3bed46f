import { expect, it } from 'vitest';
import { token } from '@/utils/assess/example';
import { digestOf } from '@/utils/engine';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import type { JarCookie } from '@/utils/observe/worker/cookie-jar';
import type { Naming } from '@/utils/record/bodies';
import './extension-api';

// After the API that it is made for.
const { cookiesHolding, holding } = await import('@/utils/record/acts/holds');

const value = sampleJwt({ sub: 'someone' });
const naming = { fingerprint: (digest: string) => digest } as Naming;
const looked = { token: token({ fingerprint: digestOf(value) }), naming };
const session = JSON.stringify({ access_token: value, user: 'someone' });
const [first, second] = [session.slice(0, 60), session.slice(60)];

const cookie = (name: string, text: string, path = '/'): JarCookie => {
  const attributes = { domain: 'app.example.com', hostOnly: true, path, secure: true, httpOnly: true } as const;
  return { name, value: text, attributes: { ...attributes, sameSite: 'lax', expires: null, partitionKey: null } };
};

it('finds a value that is cut over several keys in each of them, with what it is a part of', () => {
  const found = holding(looked, 'local-storage', [
    ['theme', 'dark'],
    ['sb-notes-auth-token.0', first],
    ['sb-notes-auth-token.1', second],
    ['copy', value],
  ]);
  expect([...found.keys()]).toEqual(['sb-notes-auth-token.0', 'sb-notes-auth-token.1', 'copy']);
  expect(found.get('sb-notes-auth-token.1')).toMatchObject({ key: 'sb-notes-auth-token', value: session });
});

it('joins cookies of one path alone', () => {
  const parts = [cookie('session-token.0', first), cookie('session-token.1', second), cookie('lang', 'en')];
  expect(cookiesHolding(looked, parts)).toEqual(parts.slice(0, 2));
  expect(cookiesHolding(looked, [cookie('session-token.0', first), cookie('session-token.1', second, '/app')])).toEqual(
    [],
  );
});
