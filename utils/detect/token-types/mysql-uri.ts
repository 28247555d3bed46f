import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineUri } from '../token-type';

export const detector = defineUri('mysql mysqlx mysql2 mariadb mysql+pymysql mysql+mysqldb mysql+ssl');

export const guidance: Guidance = {
  issuer: 'MySQL',
  docs: 'https://dev.mysql.com/doc/refman/8.4/en/alter-user.html',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => `mysql://shop:${sample('', 14, undefined, seed)}@db.shop.test:3306/orders`;

export const examples = (): Examples => ({
  matches: [token(), `const url = '${token(2)}';`, `{"dsn":"${token(3)}"}`],
  nearMisses: ['mysql://shop@db.shop.test:3306/orders', `mysql://shop:<password>@db.shop.test/orders`],
});
