import { defineDecoder } from '../decoder';
import { factsFrom, paramsOf, pick } from '../fact-fields';

const LETTERS = 'racwdxyltfmeopiu';
const RIGHTS =
  'read,add,create,write,delete,delete version,delete for good,list,tags,find,move,execute,ownership,permissions,immutability,update'.split(
    ',',
  );

/** Query of a shared access signature; `si` names a policy kept on the server, which may hold window and rights. */
export const decoder = defineDecoder('azure-sas-url', (value) => {
  const params = paramsOf(value);
  const { skoid, srt, sip, spr, sp = '' } = params;
  return factsFrom({
    ...pick(params, 'host=host resource=path service=ss notBefore=st expiresAt=se keyId=si tenant=sktid subject=skoid'),
    kind: skoid ? 'user delegation' : srt ? 'account' : 'service',
    scopes: [...sp.slice(0, 32)].map((letter) => RIGHTS[LETTERS.indexOf(letter)]),
    allowedFrom: [sip, spr].filter(Boolean).join(' '),
  });
});
