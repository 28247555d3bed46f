import { t } from './texts';

export type FaultCode =
  | 'usage'
  | 'bad-address'
  | 'bad-rules'
  | 'extension-not-built'
  | 'no-browser'
  | 'browser-failed'
  | 'no-answer'
  | 'stopped'
  | 'not-written'
  | 'no-such-file'
  | 'bad-key-file'
  | 'bad-archive'
  | 'bad-database'
  | 'bad-repository'
  | 'demo-failed';

/** Something that keeps the command line from its work, said in one sentence: exit code 2. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;

  constructor(code: FaultCode, key: string, values: readonly string[] = []) {
    super(t(key, values));
    this.code = code;
  }
}

/** First line of whatever was thrown, without a stack. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0] ?? '';
}
