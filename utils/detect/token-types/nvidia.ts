import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('nvapi- base64url{60,70}');

export const guidance: Guidance = {
  issuer: 'NVIDIA',
  docs: 'https://docs.nvidia.com/ngc/',
  revoke: 'https://org.ngc.nvidia.com/setup/api-keys',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 64) => sample('nvapi-', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`NVIDIA_API_KEY=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 59), `x${token(7)}`],
});
