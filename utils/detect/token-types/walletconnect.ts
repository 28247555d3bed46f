import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{32}', {
  tokenClass: 'publishable',
  context: 'wallet connect, walletconnect, reown, web 3 modal, app kit',
});

export const guidance: Guidance = {
  issuer: 'WalletConnect',
  docs: 'https://docs.reown.com/cloud/relay',
  revoke: null,
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => sample('', 32, HEX, seed);

export const examples = (): Examples => ({
  matches: [
    `walletConnect({ projectId: '${token()}' })`,
    `NEXT_PUBLIC_WALLETCONNECT_PROJECT_ID=${token(2)}`,
    `createWeb3Modal({ projectId: '${token(3)}' })`,
  ],
  nearMisses: [token(), `walletConnect: { projectId: '${sample('', 31, HEX)}' }`],
});
