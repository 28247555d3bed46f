import { describe, expect, it } from 'vitest';
import { holdsCodeOf, loginsBy } from '@/utils/record/from-login';
import { jwt, opaque } from '../../e2e/sites/tokens';
import { APP, naming, VENDOR } from './sources';

const STATE = opaque();
const GOOD = {
  response_type: 'code',
  client_id: 'shop-web',
  redirect_uri: `${APP}/callback?from=1`,
  scope: 'openid profile',
  state: STATE,
  nonce: 'ab12',
  code_challenge: 'x'.repeat(43),
  code_challenge_method: 'S256',
};

function load(url: string, type = 'main_frame', counts?: (origin: string) => boolean, initiator: string | null = APP) {
  return loginsBy({ url, type, initiator, at: 1_000 }, naming, counts);
}

const ask = (part: Record<string, string | undefined> = {}) => {
  const given = Object.entries({ ...GOOD, ...part }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `${VENDOR}/oauth2/authorize?${new URLSearchParams(given)}`;
};

/** What one request says. */
function asked(part: Record<string, string | undefined> = {}) {
  const [body] = load(ask(part));
  if (body?.step !== 'asked') throw new Error('no login');
  return body.asked;
}

describe('an address that asks for a login', () => {
  it('tells of the login and nothing raw, for the app that gets the answer', () => {
    const [body, ...more] = load(ask());
    expect(more).toEqual([]);
    expect(body).toEqual({
      kind: 'login',
      at: 1_000,
      site: 'example.com',
      step: 'asked',
      asked: {
        destination: VENDOR,
        template: '/oauth2/authorize',
        client: 'shop-web',
        types: ['code'],
        mode: null,
        challenge: 'S256',
        state: { name: expect.stringMatching(/^tw1_/), bits: expect.any(Number) },
        nonce: { name: null, bits: 16 },
        redirect: `${APP}/callback`,
        redirectHoldsAddress: false,
        scopes: ['openid', 'profile'],
        isElsewhere: false,
      },
    });
    expect(JSON.stringify(body)).not.toContain(STATE);
  });

  it.each([
    [{ code_challenge_method: undefined }, 'plain'],
    [{ code_challenge_method: 'plain' }, 'plain'],
    [{ code_challenge: undefined }, 'none'],
    [{ code_challenge: '' }, 'none'],
  ])('with %j has the challenge %s', (part, challenge) => {
    expect(asked(part).challenge).toBe(challenge);
  });

  it('is read whatever order its types have, and whatever else stands among them', () => {
    expect(asked({ response_type: 'token id_token' }).types).toEqual(['token', 'id_token']);
    expect(asked({ response_type: 'code magic', response_mode: 'magic' })).toMatchObject({
      types: ['code'],
      mode: null,
    });
    expect(asked({ response_mode: 'form_post' }).mode).toBe('form_post');
  });

  it('may have its parameters elsewhere', () => {
    expect(asked({ response_type: undefined, request_uri: 'urn:x' })).toMatchObject({ types: [], isElsewhere: true });
    expect(load(ask({ response_type: undefined }))).toEqual([]);
    expect(load(ask({ client_id: '' }))).toEqual([]);
  });

  it('keeps no token that somebody put into it', () => {
    const token = jwt();
    const said = JSON.stringify(
      load(ask({ client_id: token, scope: token, redirect_uri: `${APP}/cb/${token}?x=${token}`, state: token })),
    );
    for (const part of token.split('.')) expect(said).not.toContain(part);
  });

  it('knows an address within the one it is answered at', () => {
    for (const inner of ['https://x.test', '//x.test', 'https%3A%2F%2Fx.test'])
      expect(asked({ redirect_uri: `${APP}/cb?next=${inner}` }).redirectHoldsAddress, inner).toBe(true);
    expect(asked({ redirect_uri: `${APP}/cb?next=/home` }).redirectHoldsAddress).toBe(false);
  });

  it('counts for whoever may be watched: the app, the page that asked, the issuer', () => {
    const siteWhere = (...origins: string[]) =>
      load(ask(), 'main_frame', (one) => origins.includes(one), 'https://a.test');
    expect(siteWhere(APP, VENDOR, 'https://a.test')[0]?.site).toBe('example.com');
    expect(siteWhere(VENDOR, 'https://a.test')[0]?.site).toBe('a.test');
    expect(siteWhere(VENDOR)[0]?.site).toBe('vendor.io');
    expect(siteWhere()).toEqual([]);
  });

  it('is one of documents alone, and survives whatever it holds', () => {
    expect(load(ask(), 'xmlhttprequest')).toEqual([]);
    expect(load(ask(), 'sub_frame')).toHaveLength(1);
    expect(load(`${ask()}&x=${'y'.repeat(20_000)}`)).toEqual([]);
    expect(asked({ redirect_uri: 'com.example.app:/cb', state: '%' })).toMatchObject({
      redirect: 'com.example.app:///cb',
    });
    expect(asked({ redirect_uri: ':::' }).redirect).toBe(':::');
  });
});

describe('an address that brings the answer', () => {
  it('is told by names alone, with the fingerprint of the state', () => {
    const state = loginsBy({ url: ask(), type: 'main_frame', initiator: null, at: 0 }, naming)[0];
    const [body] = load(`${APP}/callback?code=${opaque()}&state=${STATE}&iss=x`);
    expect(body).toMatchObject({
      step: 'answered',
      site: 'example.com',
      answered: { names: ['code', 'iss', 'state'] },
    });
    if (body?.step === 'answered' && state?.step === 'asked') expect(body.answered.state).toBe(state.asked.state?.name);
  });

  it('is none with a code alone, which may be anything', () => {
    expect(load(`${APP}/shop?code=SUMMER`)).toEqual([]);
    expect(load(`${APP}/map?state=Texas`)).toEqual([]);
  });

  it('is seen to be kept by its own code', () => {
    expect(holdsCodeOf(`${APP}/cb?code=a&state=b`, `${APP}/home?code=a`)).toBe(true);
    expect(holdsCodeOf(`${APP}/cb?code=a&state=b`, `${APP}/cb`)).toBe(false);
    expect(holdsCodeOf(`${APP}/cb?state=b`, `${APP}/cb`)).toBe(false);
    expect(holdsCodeOf('', 'nonsense')).toBe(false);
  });
});
