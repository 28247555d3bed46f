import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineUri } from '../token-type';

export const detector = defineUri(
  'postgres postgresql postgres+ssl postgresql+psycopg2 postgresql+psycopg postgresql+asyncpg',
);

export const guidance: Guidance = {
  issuer: 'PostgreSQL',
  docs: 'https://www.postgresql.org/docs/current/sql-alterrole.html',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => `postgresql://app:${sample('', 14, undefined, seed)}@db.shop.test:5432/orders`;

export const examples = (): Examples => ({
  matches: [token(), `DATABASE_URL="${token(2)}"\nPORT=3000`, `{"db":{"url":"${token(3)}?sslmode=require"}}`],
  nearMisses: [
    'postgresql://app@db.shop.test:5432/orders',
    `postgresql://app:\${PASSWORD}@db.shop.test/orders`,
    token().replace('postgresql', 'git+ssh'),
  ],
});
