import { binaryIn } from '../../lib/bytes';
import { defineNamed } from '../defined';

/** Of the MessagePack behind the label, permission or discharge, only the address of its issuer is read. */
export const decoder = defineNamed(
  'flyio-macaroon',
  /^(?:FlyV1 )?(?<kind>fm1[ra]|fm2)_(?<_body>[\w+/-]{8,1024})/,
  '',
  ({ _body = '' }) => ({ host: /https:\/\/[\w.-]{3,128}/.exec(binaryIn(_body.slice(0, 1024)) ?? '')?.[0] }),
);
