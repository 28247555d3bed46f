import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('wandb_v1_ word{77}');

export const guidance: Guidance = {
  issuer: 'Weights & Biases',
  docs: 'https://docs.wandb.ai/',
  revoke: 'https://wandb.ai/settings',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 77) => sample('wandb_v1_', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`WANDB_API_KEY=${token(1)}`, `{"wandb_key":"${token(2)}"}`],
  nearMisses: [token(6, 76), token(8, 78), `x${token(7)}`],
});
