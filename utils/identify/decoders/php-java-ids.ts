import { defineDecoder } from '../decoder';
import { factsFrom } from '../fact-fields';

/** Which server made an opaque id, by the name and the shape together. Java's may end in the node of a cluster. */
const FORMS =
  /^(?:(PHP)SESSID=[\w,-]{22,256}|(ASP\.NET)_SessionId=[a-z0-5]{24}|(S)ESSION=[\w-]{48}|(J)SESSIONID=[\w+/-]{16,128}(?:[.!:]([\w.!:-]{1,64}))?)$/;

export const decoder = defineDecoder('session-cookie opaque-token', (value, { name }) => {
  const [, php, net, spring, java, host] = FORMS.exec(`${name}=${value}`) ?? [];
  return factsFrom({ kind: php ?? net ?? (spring ? 'Spring' : java && 'Java'), host });
});
