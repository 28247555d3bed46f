import { expect, it } from 'vitest';
import { environmentOf } from '@/utils/assess/environment';

const OF = {
  local: [
    'http://localhost:3000',
    'http://app.localhost',
    'http://192.168.1.20',
    'https://shop.test',
    'http://printer',
    'http://[::1]:80',
  ],
  preview: [
    'https://shop-git-main-robin.vercel.app',
    'https://deploy-preview-12--shop.netlify.app',
    'https://4f2a.shop.pages.dev',
    'https://shop-pr-12.herokuapp.com',
    'https://a1b2.ngrok-free.app',
    'https://pr-12.example.com',
  ],
  staging: [
    'https://staging.example.com',
    'https://api-dev.example.com',
    'https://qa2.example.com',
    'https://pre-prod.example.com',
  ],
  production: [
    'https://app.example.com',
    'https://shop.vercel.app',
    'https://shop.pages.dev',
    'https://test.com',
    'https://developer.example.com',
    'https://latest.example.com',
    'https://integrations.example.com',
    'no address',
  ],
} as const;

it.each(
  Object.entries(OF).flatMap(([environment, origins]) => origins.map((origin) => [origin, environment] as const)),
)('%s is %s', (origin, environment) => {
  expect(environmentOf(origin)).toBe(environment);
});
