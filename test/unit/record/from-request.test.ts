import { describe, expect, it } from 'vitest';
import { digestOf } from '@/utils/engine';
import { fromRequest, siteOfRequest } from '@/utils/record/from-request';
import { APP, naming, opaque, sent, token, VENDOR } from './sources';

const uses = (changes: Parameters<typeof sent>[0], isKnown?: (fingerprint: string) => boolean) =>
  fromRequest(sent(changes), 'session.7.0', naming, isKnown).map(({ use }) => use);

describe('fromRequest', () => {
  it('maps a request to its token with everything that is known of it, and nothing raw', () => {
    const found = uses({ headers: [['Authorization', `Bearer ${opaque(1)}`]] });
    expect(found).toEqual([
      expect.objectContaining({
        site: 'example.com',
        fingerprint: naming.fingerprint(digestOf(opaque(1))),
        destination: APP,
        template: '/api/users/{id}',
        channel: 'authorization',
        scheme: 'bearer',
        initiator: APP,
        frame: 'top',
        witness: 'browser',
        requestId: 'session.7.0',
        status: null,
      }),
    ]);
    expect(JSON.stringify(found)).not.toContain(opaque(1));
  });

  it('counts a header for the site that asked and a cookie for the site it travels to', () => {
    const found = uses({
      url: `${VENDOR}/collect`,
      headers: [
        ['Authorization', `Bearer ${token(1)}`],
        ['Cookie', `session_id=${opaque(2)}; theme=dark`],
      ],
    });
    expect(found.map(({ channel, site, name }) => `${channel} ${site} ${name}`)).toEqual([
      'authorization example.com authorization',
      'cookie vendor.io session_id',
    ]);
  });

  it('tells the frame: top document, frame below it, service worker', () => {
    const headers = [['Authorization', `Bearer ${token(1)}`]] as const;
    expect(uses({ headers, frameId: 0 })[0]?.frame).toBe('top');
    expect(uses({ headers, frameId: 9 })[0]?.frame).toBe('sub');
    expect(uses({ headers, tabId: -1, frameId: -1 })[0]?.frame).toBe('worker');
  });

  it('counts a token in the address for the site that a link left as well as for the one it reached', () => {
    const link = { type: 'main_frame', url: `${VENDOR}/help?jwt=${token(1)}` };
    expect(uses(link).map(({ site, channel }) => `${site} ${channel}`)).toEqual([
      'vendor.io query',
      'example.com query',
    ]);
    expect(uses({ ...link, url: `${VENDOR}/help#id_token=${token(1)}` }).map(({ site }) => site)).toEqual([
      'vendor.io',
      'example.com',
    ]);
  });

  it('counts a doubtful value in the address for the site that was left only where it is known there', () => {
    const link = { type: 'main_frame', url: `${VENDOR}/help?ref=${opaque(3)}` };
    expect(uses(link).map(({ site }) => site)).toEqual(['vendor.io']);
    expect(uses(link, (name) => name === naming.fingerprint(digestOf(opaque(3)))).map(({ site }) => site)).toEqual([
      'vendor.io',
      'example.com',
    ]);
  });

  it('counts a navigation within a site, and one from the address bar, once', () => {
    const url = `${APP}/?access_token=${token(1)}`;
    expect(uses({ type: 'main_frame', url })).toHaveLength(1);
    expect(uses({ type: 'main_frame', url, initiator: null })).toHaveLength(1);
  });

  it('knows nothing to say of an address that is no site', () => {
    expect(uses({ url: 'data:text/plain,hello', headers: [['Authorization', `Bearer ${token(1)}`]] })).toEqual([]);
    expect(siteOfRequest(sent({ url: 'about:blank', initiator: null }))).toBeNull();
  });
});
