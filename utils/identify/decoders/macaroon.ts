import { defineDecoder } from '../decoder';
import { factsFrom, pick } from '../fact-fields';
import { readMacaroon } from '../macaroon';

const EXPIRY = /^(?:time|time-before|before|expires?|expiry)[\s<=:]{1,4}([\w.:+-]{10,32})$/;

export const decoder = defineDecoder('macaroon-*', (value) => {
  const read = readMacaroon(value);
  const [expiresAt] = read?.caveats.flatMap((caveat) => EXPIRY.exec(caveat)?.[1] ?? []) ?? [];
  return factsFrom({ ...pick(read, 'host=location keyId=identifier scopes=caveats'), expiresAt });
});
