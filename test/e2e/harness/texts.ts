import { readFileSync } from 'node:fs';
import path from 'node:path';

const FILE = path.resolve(import.meta.dirname, '../../../public/_locales/en/messages.json');

/** A sentence as the product shows it, without values. */
export function message(key: string): string {
  const messages = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, { message: string }>;
  const text = messages[key]?.message;
  if (text === undefined) throw new Error(`no message ${key}`);
  return text;
}
