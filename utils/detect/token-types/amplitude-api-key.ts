import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{32}', {
  tokenClass: 'publishable',
  context:
    'init amplitude, amplitude api, amplitude init, amplitude key, amplitude get instance, amplitude project, amplitude public',
});

export const guidance: Guidance = {
  issuer: 'Amplitude',
  docs: 'https://amplitude.com/docs/apis/authentication',
  revoke: null,
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => sample('', 32, HEX, seed);

export const examples = (): Examples => ({
  matches: [
    `amplitude.init('${token()}')`,
    `{"amplitudeApiKey":"${token(2)}"}`,
    `amplitude.getInstance().init('${token(3)}')`,
  ],
  nearMisses: [token(), `amplitude.init('${sample('', 31, HEX)}')`, `AMPLITUDE_SECRET_KEY=${sample('', 32, HEX)}`],
});
