import { sample } from '../../lib/sample';
import { DIGITS } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineUri } from '../token-type';

export const detector = defineUri('cloudinary', 'admin');

export const guidance: Guidance = {
  issuer: 'Cloudinary',
  docs: 'https://cloudinary.com/documentation/developer_onboarding_faq_find_credentials',
  revoke: 'https://console.cloudinary.com/settings/api-keys',
  verify: null,
  tokenClass: 'admin',
};

const token = (seed = 1): string =>
  `cloudinary://${sample('', 15, DIGITS, seed)}:${sample('', 27, undefined, seed)}@shop-media`;

export const examples = (): Examples => ({
  matches: [`CLOUDINARY_URL=${token()}`, `{"cloudinaryUrl":"${token(2)}"}`],
  nearMisses: [
    `cloudinary://${sample('', 15, DIGITS)}@shop-media`,
    `cloudinaryx://${sample('', 15, DIGITS)}:${sample('', 27)}@shop-media`,
  ],
});
