import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('Signature=|eyJTdGF0ZW1lbnQiOlt7IlJlc291cmNlIjoi base64url{20} tilde{20,2000}', {
  tokenClass: 'signed_url',
  span: 'url',
  accept: (value) => value.startsWith('ey') || value.length > 340,
});

export const guidance: Guidance = {
  issuer: 'AWS',
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/PrivateContent.html',
  revoke: 'https://console.aws.amazon.com/cloudfront/v4/home#/publickey',
  tokenClass: 'signed_url',
};

export const examples = (): Examples => ({
  matches: [
    `https://cdn.shop.test/a.mp4?Expires=2000000000&${sample('Signature=', 200)}~${sample('', 141)}__&Key-Pair-Id=K2`,
    `CloudFront-Policy=${sample('eyJTdGF0ZW1lbnQiOlt7IlJlc291cmNlIjoi', 120)}_; CloudFront-Expires=1`,
  ],
  nearMisses: [
    `https://cdn.shop.test/film.mp4?Signature=${sample('', 44)}`,
    `https://cdn.shop.test/film.mp4?Policy=${sample('eyJTdGF0ZW1lbnQiOlt7IlJlc291cmNlIjoi', 30)}`,
  ],
});
