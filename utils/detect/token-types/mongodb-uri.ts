import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineUri } from '../token-type';

export const detector = defineUri('mongodb mongodb+srv');

export const guidance: Guidance = {
  issuer: 'MongoDB',
  docs: 'https://www.mongodb.com/docs/atlas/security-add-mongodb-users/',
  revoke: 'https://cloud.mongodb.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    `mongodb+srv://shop:${sample('', 16)}@cluster0.ab1cd.mongodb.net/shop?retryWrites=true`,
    `MONGODB_URI="mongodb://shop:${sample('', 14, undefined, 3)}@db.shop.test:27017/shop"`,
  ],
  nearMisses: [
    `mongodb+srv://cluster0.ab1cd.mongodb.net/${sample('', 16)}`,
    `mysql://shop:${sample('', 16)}@db.shop.test/shop`,
  ],
});
