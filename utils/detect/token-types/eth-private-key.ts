import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

/** Constants of the curves (order, field, generator), which libraries keep next to the words "private key". */
const CONSTANT = /^(?:f{8}|0{8}|79be667e|483ada77|7ae96a2b|5363ad4c|6b17d1f2|4fe342e2|5ac635d8)/;

function isKey(value: string): boolean {
  const digits = /^(?:0x)?([\da-f]{64})$/.exec(value.toLowerCase())?.[1];
  return digits !== undefined && !CONSTANT.test(digits);
}

export const detector = defineFormat('alnum{64,66}', {
  tokenClass: 'private_key',
  context: 'private key, priv key, privkey, wallet key, deployer key, signer key, mnemonic',
  accept: isKey,
});

export const guidance: Guidance = {
  issuer: 'Ethereum',
  docs: 'https://ethereum.org/en/developers/docs/accounts/',
  revoke: null,
  verify: null,
  tokenClass: 'private_key',
};

const token = (seed = 1): string => sample('0x', 64, HEX, seed);

export const examples = (): Examples => ({
  matches: [`const privateKey = '${token()}'`, `{"wallet":{"private_key":"${sample('', 64, HEX, 2)}"}}`],
  nearMisses: [
    token(),
    `PRIVATE_KEY=${sample('0x', 63, HEX)}`,
    `privateKey: 0x${'f'.repeat(32)}${sample('', 32, HEX)}`,
  ],
});
