import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('amzn.mws. uuid');

export const guidance: Guidance = {
  issuer: 'AWS',
  docs: 'https://developer-docs.amazon.com/sp-api/',
  revoke: 'https://sellercentral.amazon.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [`amzn.mws.${sampleUuid()}`, JSON.stringify({ MWSAuthToken: `amzn.mws.${sampleUuid('', 2)}` })],
  nearMisses: [`amzn.mws.${sampleUuid().slice(1)}`, `amzn.mws.${sampleUuid().toUpperCase()}`],
});
