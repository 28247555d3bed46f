type Fields = Readonly<Record<string, unknown>>;

const TYPES = ['code', 'token', 'id_token'];
const CHALLENGES = ['S256', 'plain', 'none'];
const FINGERPRINT = /^tw1_[A-Za-z0-9_-]{22}$/;
const MAX_LIST = 30;
const MAX_TEXT = 400;

/** Whether each field of a step of a login is of the kind its name says, and bounded. */
export function isLoginBody({ step, asked, answered, state }: Fields): boolean {
  if (step === 'asked') return isAsked(asked);
  if (step === 'answered') return isRecord(answered) && isTexts(answered.names) && isName(answered.state);
  return step === 'kept' && isName(state);
}

function isAsked(asked: unknown): boolean {
  return (
    isRecord(asked) &&
    [asked.destination, asked.template].every(isText) &&
    [asked.client, asked.mode, asked.redirect].every((one) => one === null || isText(one)) &&
    isTexts(asked.types) &&
    (asked.types as string[]).every((type) => TYPES.includes(type)) &&
    isTexts(asked.scopes) &&
    CHALLENGES.includes(asked.challenge as string) &&
    [asked.state, asked.nonce].every((one) => one === null || isRandom(one)) &&
    [asked.redirectHoldsAddress, asked.isElsewhere].every((one) => typeof one === 'boolean')
  );
}

const isRandom = (value: unknown): boolean =>
  isRecord(value) && isName(value.name) && Number.isSafeInteger(value.bits) && (value.bits as number) >= 0;

const isName = (value: unknown): boolean => value === null || (typeof value === 'string' && FINGERPRINT.test(value));

const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= MAX_TEXT;

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.length <= MAX_LIST && value.every(isText);

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
