import { sample } from '../../lib/sample';
import { LOWER_BASE32, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('oy2 lower-base32{43}');

export const guidance: Guidance = {
  issuer: 'NuGet',
  docs: 'https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys',
  revoke: 'https://www.nuget.org/account/apikeys',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('oy2', 43, LOWER_BASE32, seed);

export const examples = (): Examples => ({
  matches: [token(), `X-NuGet-ApiKey: ${token(2)}\r\n`],
  nearMisses: [sample('oy2', 42, LOWER_BASE32), sample('oy2', 43, UPPER), `x${token()}`],
});
