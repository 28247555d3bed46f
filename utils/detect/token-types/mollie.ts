import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('live_|test_ alnum{30,40}', { context: 'mollie' });

export const guidance: Guidance = {
  issuer: 'Mollie',
  docs: 'https://docs.mollie.com/reference/authentication',
  revoke: 'https://my.mollie.com/dashboard/developers/api-keys',
  verify: 'GET https://api.mollie.com/v2/profiles/me',
  tokenClass: 'secret',
};

const token = (seed: number, length = 30, prefix = 'live_') => sample(prefix, length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`MOLLIE_API_KEY=${token(1)}`, `Authorization for Mollie: Bearer ${token(2, 32, 'test_')}`],
  nearMisses: [`MOLLIE_API_KEY=${token(3, 29)}`, `PAYMENT_KEY=${token(4)}`],
});
