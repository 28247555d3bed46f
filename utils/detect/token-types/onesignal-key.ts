import { sample } from '../../lib/sample';
import { LOWER_BASE32 } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('os_v2_app_|os_v2_org_ lower-base32{103}');

export const guidance: Guidance = {
  issuer: 'OneSignal',
  docs: 'https://documentation.onesignal.com/docs/keys-and-ids',
  revoke: 'https://dashboard.onesignal.com/organizations',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 103, kind = 'app') => sample(`os_v2_${kind}_`, length, LOWER_BASE32, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: Key ${token(1)}`, `{"restKey":"${token(2, 103, 'org')}"}`],
  nearMisses: [token(6, 102), token(3, 103, 'usr'), `x${token(7)}`],
});
