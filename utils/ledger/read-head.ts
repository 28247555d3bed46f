import { fromBase64url } from '../lib/base64url';
import type { Head } from '../model/checkpoint';

// Of the checker: what is read here was written elsewhere.

const KEY_ID = /^twk1_[A-Za-z0-9_-]{22}$/;

/** Null where the text is no head. White space around it does no harm: it was copied from somewhere. */
export function readHead(text: string): Head | null {
  const [form, seq = '', hash = '', at = '', keyId = '', signature = '', ...rest] = text.trim().split('.');
  if (form !== 'twh1' || rest.length > 0 || !isNumber(seq) || !isNumber(at) || !KEY_ID.test(keyId)) return null;
  if (fromBase64url(hash)?.length !== 32 || fromBase64url(signature)?.length !== 64) return null;
  return { seq: Number(seq), hash, at: Number(at), keyId, signature };
}

/** Whether the text is a public key (87 characters) or its id. */
export function isKey(text: string): boolean {
  return KEY_ID.test(text) || fromBase64url(text)?.length === 65;
}

function isNumber(text: string): boolean {
  return /^\d{1,16}$/.test(text) && Number.isSafeInteger(Number(text));
}
