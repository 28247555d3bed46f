import { expect, it } from 'vitest';
import { inspect, inspectRequest } from '@/utils/engine';
import { encodeBase64url } from '@/utils/lib/base64';
import { sample } from '@/utils/lib/sample';
import { HEX, UPPER } from '@/utils/lib/sample-alphabets';
import { sampleChecked } from '@/utils/lib/sample-checked';
import type { CookieAttributes } from '@/utils/model/surface';
import { namingUnder, removalBody, sightingBody, useBody } from '@/utils/record/bodies';

const naming = namingUnder(new Uint8Array(32).fill(7));
const seed = (n: number, length = 32, alphabet?: string) => sample('', length, alphabet, n);
const host = seed(1, 40, HEX);
const github = sampleChecked('ghp_', 30);
const inClaims = { iss: seed(2), issPath: seed(3), aud: seed(4), scope: github, alg: seed(5) };

const jwt = [
  encodeBase64url(JSON.stringify({ alg: inClaims.alg, typ: 'JWT' })),
  encodeBase64url(
    JSON.stringify({
      iss: `https://id.example.com/${inClaims.issPath}`,
      aud: [inClaims.aud, `https://${host}.example.com`, 'notes-api'],
      scope: `openid ${inClaims.scope}`,
    }),
  ),
  seed(6, 43),
].join('.');

const cookie: CookieAttributes = {
  domain: `.${host}.example.com`,
  hostOnly: false,
  path: `/reset/${seed(7)}/app`,
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
  expires: null,
  partitionKey: `https://${host}.example.com`,
};

const location = { origin: `https://${host}.example.com`, surface: 'cookie-jar', key: 'sid', path: '' } as const;

it('keeps nothing of a token in the attributes of a cookie, in origins and in claims', () => {
  const [candidate] = inspect({ surface: 'cookie-jar', key: 'sid', value: jwt }).candidates;
  if (!candidate) throw new Error('the JWT is not found');
  const seen = { site: 'example.com', at: 1, location, witness: 'browser', writer: null, cookie } as const;
  const body = sightingBody(seen, candidate, naming);
  const text = JSON.stringify([body, removalBody('example.com', 1, location, naming)]);
  for (const raw of [host, seed(7), inClaims.issPath, inClaims.aud, github, inClaims.alg])
    expect(text).not.toContain(raw);
  expect(text).not.toContain('sha256:');
  expect(body).toMatchObject({
    token: {
      facts: {
        issuer: expect.stringMatching(/^https:\/\/id\.example\.com\/\[tw1_/),
        scopes: ['openid', expect.anything()],
      },
    },
    sighting: { cookie: { path: expect.stringMatching(/^\/reset\/\[tw1_[\w-]{22}\]\/app$/) } },
  });
});

it('keeps nothing of a token in method, scheme, header name, path, destination and initiator of a request', () => {
  const raw = { method: seed(8, 24, UPPER), scheme: `x${seed(9, 20, HEX)}`, name: seed(10, 32, HEX), path: seed(11) };
  const { credentials, ...inspected } = inspectRequest({
    url: `https://${host}.example.com/api/${raw.path}/list`,
    method: raw.method,
    headers: [
      ['authorization', `${raw.scheme} ${seed(12, 40)}`],
      [`x-${raw.name}`, seed(13, 40)],
    ],
  });
  expect(credentials).toHaveLength(2);
  const sent = {
    site: 'example.com',
    at: 1,
    requestId: '1',
    initiator: location.origin,
    frame: 'top',
    witness: 'browser',
  } as const;
  const text = JSON.stringify(credentials.map((one) => useBody({ ...inspected, ...sent }, one, naming)));
  for (const value of [host, ...Object.values(raw)]) {
    expect(JSON.stringify([inspected, credentials])).not.toContain(value);
    expect(text).not.toContain(value);
  }
  expect(text).not.toContain('sha256:');
});
