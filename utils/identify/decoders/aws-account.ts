import { BASE32 } from '../../lib/sha256-base32';
import { defineDecoder } from '../decoder';
import type { RawFacts } from '../fact-fields';
import { factsFrom, numberIn } from '../fact-fields';

/** Accounts of operators of canary tokens, twelve digits each: whoever tries such a key is reported. */
const CANARIES =
  '052310077262171436882533534261010715595918472158717712589309819147034852992382622183730335385048266735846894' +
  '893192397702044858866125251535659677344043088457351906852752390477818340426127672474427150556519439872796651' +
  '445142720921465867158099637958123769693412236332732624840810735421457923959235150393982842642351';

/**
 * Account behind an access key id or unique id: bits 1 to 40 of what follows the prefix, in base32. Older keys, whose
 * fifth character is I or J, have none.
 */
export function awsIdFacts(id: string): RawFacts {
  if (!/^A[A-Z]{3}[A-HK-Z2-7][A-Z2-7]{15}$/.test(id)) return {};
  const account = String(Math.floor(numberIn(id.slice(4, 14), BASE32) / 512) % 2 ** 40).padStart(12, '0');
  const isCanary = CANARIES.indexOf(account) % 12 === 0;
  return { kind: id.slice(0, 4), ...(account.length === 12 && { account, canary: isCanary || undefined }) };
}

export const decoder = defineDecoder('aws-*', (value) => factsFrom(awsIdFacts(value)));
