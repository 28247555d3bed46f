import { isBasicCredential } from './basic';
import { type Reader, readerHere } from './reader';

export const BASIC = 'basic-auth-header';

/** One run without spaces, as long as what is ever kept. */
const OPAQUE = /^\S{16,8192}$/;

/** As in `judge.ts`; as long as the reader is not there, its use alone proves a value. */
export const judgeValue: Reader['judgeValue'] = (value, ...place) => {
  const reader = readerHere();
  if (reader) return reader.judgeValue(value, ...place);
  const isOpen = OPAQUE.test(value) && !isBasicCredential(value);
  return isOpen ? { kind: 'leaf', role: 'unknown', entropic: false } : null;
};

export const judgeNamed: Reader['judgeNamed'] = (...named) => readerHere()?.judgeNamed(...named) ?? null;

export const judgeBeside: Reader['judgeBeside'] = (leaves) => readerHere()?.judgeBeside(leaves) ?? new Map();
