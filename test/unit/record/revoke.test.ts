import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askIssuer } from '@/utils/observe/worker/ask-issuer';
import { metadataOf } from '@/utils/record/acts/metadata';

let server: Server;
let origin: string;
let answer: RequestListener;
let asked: string[];

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const at = (path: string, body: () => object): RequestListener => {
  return ({ url }, response) => {
    response.statusCode = url === path ? 200 : 404;
    response.end(JSON.stringify(url === path ? body() : {}));
  };
};

it('finds metadata with the path of the issuer inserted, appended and inserted', async () => {
  const paths = [
    '/.well-known/oauth-authorization-server/realms/shop',
    '/realms/shop/.well-known/openid-configuration',
    '/.well-known/openid-configuration/realms/shop',
  ];
  for (const path of paths) {
    const issuer = `${origin}/realms/shop`;
    answer = at(path, () => ({ issuer, revocation_endpoint: `${issuer}/revoke` }));
    expect(await metadataOf(issuer)).toMatchObject({ revocation: `${issuer}/revoke`, elsewhere: null });
  }
  expect(asked).toHaveLength(6);
});

it('believes no metadata of another issuer', async () => {
  answer = at('/.well-known/oauth-authorization-server', () => ({
    issuer: 'https://id.example.com',
    revocation_endpoint: `${origin}/revoke`,
  }));
  expect(await metadataOf(origin)).toBeNull();
});

it('takes no endpoint of another origin', async () => {
  answer = at('/.well-known/openid-configuration', () => ({
    issuer: origin,
    revocation_endpoint: 'https://evil.test/revoke',
    end_session_endpoint: `${origin}/logout`,
  }));
  expect(await metadataOf(origin)).toEqual({
    issuer: origin,
    revocation: null,
    endSession: `${origin}/logout`,
    elsewhere: 'https://evil.test/revoke',
  });
});

it('follows no redirect, and takes no answer that is no JSON or has no end', async () => {
  answer = (_, response) => void response.writeHead(302, { location: `${origin}/elsewhere` }).end();
  expect((await askIssuer(`${origin}/revoke`))?.body).toBeNull();
  expect(asked).toEqual(['/revoke']);
  answer = (_, response) => void response.end('<html>');
  expect(await askIssuer(`${origin}/revoke`)).toEqual({ status: 200, body: null });
  answer = (_, response) => void response.end(`"${'x'.repeat(70_000)}"`);
  expect(await askIssuer(`${origin}/revoke`)).toEqual({ status: 200, body: null });
  expect(await askIssuer('http://127.0.0.1:1/')).toBeNull();
});
