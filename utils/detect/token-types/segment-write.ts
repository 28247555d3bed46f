import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('alnum{32}', {
  tokenClass: 'publishable',
  context:
    'segment write, segment key, analytics load, segment com analytics, segment analytics, load write key, analytics write',
});

export const guidance: Guidance = {
  issuer: 'Twilio Segment',
  docs: 'https://segment.com/docs/connections/find-writekey/',
  revoke: null,
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => sample('', 32, undefined, seed);

export const examples = (): Examples => ({
  matches: [
    `analytics.load('${token()}')`,
    `AnalyticsBrowser.load({ writeKey: '${token(2)}' })`,
    `SEGMENT_WRITE_KEY=${token(3)}`,
  ],
  nearMisses: [token(), `analytics.load('${sample('', 31)}')`, `segmentId='${sample('', 32)}'`],
});
