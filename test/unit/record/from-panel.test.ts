import { describe, expect, it } from 'vitest';
import { inspect } from '@/utils/engine';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import { namingUnder } from '@/utils/record/bodies';
import { answersBySite, fromPanel } from '@/utils/record/from-panel';

const naming = namingUnder(new Uint8Array(32));
const answer = (origin: string, value = '') => ({
  at: 5,
  origin,
  key: 'https://api.example.test/oauth/token',
  isLeft: false,
  ...inspect({ surface: 'response-body', key: '', value }),
});

describe('what the panel read', () => {
  it('is taken by site, and of watched documents alone', () => {
    const answers = ['https://a.example.test', 'https://b.example.test', 'https://other.test', 'null', ''].map(
      (origin) => answer(origin),
    );
    const sites = answersBySite(answers, (origin) => origin !== 'https://other.test');
    expect([...sites].map(([site, own]) => [site, own.length])).toEqual([['example.test', 2]]);
  });

  it('lies where hooks see it too, on the word of the browser', () => {
    const token = sampleJwt({ sub: 'panel' });
    const { bodies } = fromPanel([answer('https://a.example.test', JSON.stringify({ token }))], 'example.test', naming);
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toMatchObject({
      kind: 'sighting',
      at: 5,
      sighting: {
        origin: 'https://a.example.test',
        surface: 'response-body',
        key: 'https://api.example.test/oauth/token',
        path: '$.token',
        witness: 'browser',
      },
    });
    expect(JSON.stringify(bodies)).not.toContain(token);
  });

  it('was asked for in the way that the request shows', () => {
    const grant = { type: 'password', method: 'POST', client: null, verifier: false, secret: false } as const;
    const read = answer('https://a.example.test', JSON.stringify({ token: sampleJwt({ sub: 'panel' }) }));
    const { bodies } = fromPanel([{ ...read, grant }], 'example.test', naming);
    expect(bodies).toMatchObject([{ sighting: { grant } }]);
  });

  it('keeps opaque values until a request proves them', () => {
    const value = JSON.stringify({ access_token: `q${'7Zk2mXw9Lr4T'.repeat(2)}b` });
    const { bodies, leaves } = fromPanel([answer('https://a.example.test', value)], 'example.test', naming);
    expect(bodies.length + leaves.length).toBe(1);
  });
});
