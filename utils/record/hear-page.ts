import { PASSING } from '../lib/passing';
import type { PageMessage } from '../model/page-message';
import { callerOf } from '../observe/content/caller';
import { cookiePair, readDocumentCookies } from '../observe/content/surfaces/document-cookie';
import { readUrlParameters } from '../observe/content/surfaces/document-url';
import { readHistoryState } from '../observe/content/surfaces/history-state';
import { lies } from '../observe/content/surfaces/web-storage';
import type { DocumentCoverage } from './document-coverage';
import type { DocumentRecorder } from './document-recorder';
import { surfacesWithout, unseenKey } from './passing-coverage';
import type { PassingRecorder } from './passing-recorder';
import { entriesOf } from './readings';
import type { StoreWatch } from './watch-stores';

type StoreMessage = Extract<PageMessage, readonly ['storage', ...unknown[]]>;

interface Parts {
  readonly recorder: DocumentRecorder;
  readonly coverage: DocumentCoverage;
  readonly stores: StoreWatch;
  readonly passing: PassingRecorder;
  /** Called when a value may have been put away. */
  readonly stir: () => void;
}

/**
 * Takes one of the page hooks' messages. What is true at this moment alone is asked now; looking at what it holds is given back as
 * work for later. Null for a word about the hooks themselves, in which nothing is to be found.
 */
export function hearPage(
  message: PageMessage,
  { recorder, coverage, stores, passing, stir }: Parts,
): (() => void) | null {
  const at = Date.now();
  switch (message[0]) {
    case 'unseen':
      coverage.missed(surfacesWithout(message[1]), unseenKey(message[2]));
      return null;
    case 'fault':
      recorder.failed(message[1], message[2]);
      return null;
    case 'dropped':
      recorder.lost('local-storage', at, message[1]);
      coverage.missed(PASSING, 'coverage_texts_dropped', `${message[1]}`);
      return null;
    case 'read': {
      const [, area, key, count, stack] = message;
      return () => recorder.wasRead(area, key, count, callerOf(stack)) || stir();
    }
  }
  stir();
  switch (message[0]) {
    case 'blank':
      return null;
    case 'storage':
      return hearStore(message, at, recorder, stores);
    case 'request': {
      const [, , method, url, headers, stack] = message;
      return () => recorder.requested({ url, method, headers, at, witness: 'page' }, callerOf(stack));
    }
    case 'text':
    case 'sent':
      return () => passing.heard(message, at);
    case 'navigation': {
      const isTrue = message[1] === location.href;
      return () => addressed(recorder, message[1], isTrue);
    }
    case 'call':
      coverage.called(message[1], callerOf(message[2]));
      return null;
  }
}

function hearStore(
  [, area, op, key, value, stack]: StoreMessage,
  at: number,
  recorder: DocumentRecorder,
  stores: StoreWatch,
): () => void {
  const writer = () => (op === 'set' ? callerOf(stack) : null);
  if (area === 'local-storage' || area === 'session-storage') {
    const isSo = op !== 'clear' && lies(area, key, op === 'set' ? value : null);
    if (op === 'set') return () => recorder.wrote(area, key, value, writer(), isSo, at);
    if (op === 'clear') return () => recorder.cleared(area, (known) => !lies(area, known, null));
    return () => isSo && recorder.removed(area, key);
  }
  if (area === 'document-cookie' && key === '') {
    const [name, given] = cookiePair(value);
    const isThere = entriesOf(readDocumentCookies).some((one) => one[0] === name && one[1] === given);
    return () => recorder.wrote(area, name, given, writer(), isThere, at);
  }
  if (area === 'history-state') {
    const states = entriesOf(readHistoryState);
    return () => {
      for (const [name, state] of states) recorder.wrote(area, name, state, writer(), true, at);
    };
  }
  recorder.writers.expect(area, key, writer());
  return () => stores.look(area);
}

/** An address that the document had, if only for a moment. */
export function addressed(recorder: DocumentRecorder, href: string, isTrue: boolean): void {
  if (!URL.canParse(href) || new URL(href).origin !== self.origin) return;
  const { query, fragment } = readUrlParameters(href);
  const witness = isTrue ? 'bridge' : 'page';
  recorder.passed('url-query', query, witness);
  recorder.passed('url-fragment', fragment, witness);
}
