import { decodeBase64Text } from '../../lib/base64';
import { defineDecoder } from '../decoder';
import { factsFrom } from '../fact-fields';
import { jwtFacts } from './jwt';

/** An issuer's JWT, then disclosed claims, whose names are told, then perhaps a JWT that binds it to a key. */
export const decoder = defineDecoder('sd-jwt', (value) => {
  const [issued = '', ...rest] = value.split('~', 66);
  const names = rest.map((one) => /^\["[^"]{0,128}", ?"([\w-]{1,64})"/.exec(decodeBase64Text(one) ?? '')?.[1] ?? '');
  const kind = rest.at(-1)?.includes('.') ? 'key-bound' : '';
  return { ...jwtFacts(issued), ...factsFrom({ kind, resource: names.filter(Boolean).join(', ') }) };
});
