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

/** Messages about the hooks themselves, in which nothing is to be found. */
const WORDS = new Set<PageMessage[0]>(['call', 'unseen', 'fault', 'dropped']);

export const isWord = ([kind]: PageMessage): boolean => WORDS.has(kind);

/** Takes one of the page hooks' messages to where it belongs. */
export function hearPage(message: PageMessage, { recorder, coverage, stores, passing, stir }: Parts): void {
  switch (message[0]) {
    case 'storage':
      hearStore(message, recorder, stores);
      break;
    case 'request': {
      const [, , method, url, headers, stack] = message;
      recorder.requested({ url, method, headers, at: Date.now(), witness: 'page' }, callerOf(stack));
      break;
    }
    case 'text': {
      const [, surface, key, value, stack] = message;
      passing.heard(surface, key, value, callerOf(stack));
      break;
    }
    case 'sent': {
      const [, surface, method, url, value, stack] = message;
      const key = surface === 'request-body' ? `${method} ${url}` : url;
      passing.heard(surface, key, value, callerOf(stack), { method, url });
      break;
    }
    case 'navigation':
      addressed(recorder, message[1], message[1] === location.href);
      break;
    case 'call':
      coverage.called(message[1], callerOf(message[2]));
      break;
    case 'unseen':
      coverage.tellPassing(surfacesWithout(message[1]), 'partly', unseenKey(message[2]));
      return;
    case 'fault':
      recorder.failed(message[1], message[2]);
      return;
    case 'dropped': {
      const reason = { key: 'coverage_page_floods', values: [String(message[1])] };
      recorder.covered({ kind: 'coverage', at: Date.now(), surface: 'local-storage', state: 'partly', reason });
      coverage.tellPassing(PASSING, 'partly', 'coverage_texts_dropped', message[1]);
      return;
    }
  }
  stir();
}

function hearStore([, area, op, key, value, stack]: StoreMessage, recorder: DocumentRecorder, stores: StoreWatch) {
  const writer = op === 'set' ? callerOf(stack) : null;
  if (area === 'local-storage' || area === 'session-storage') {
    if (op === 'set') recorder.wrote(area, key, value, writer, lies(area, key, value));
    else if (op === 'clear') recorder.cleared(area, (known) => !lies(area, known, null));
    else if (lies(area, key, null)) recorder.removed(area, key);
  } else if (area === 'document-cookie' && key === '') {
    const [name, given] = cookiePair(value);
    const isThere = entriesOf(readDocumentCookies).some((one) => one[0] === name && one[1] === given);
    recorder.wrote(area, name, given, writer, isThere);
  } else if (area === 'history-state') {
    for (const [name, state] of entriesOf(readHistoryState)) recorder.wrote(area, name, state, writer, true);
  } else {
    recorder.writers.expect(area, key, writer);
    stores.look(area);
  }
}

/** An address that the document had, if only for a moment. */
export function addressed(recorder: DocumentRecorder, href: string, isTrue: boolean): void {
  if (!URL.canParse(href) || new URL(href).origin !== self.origin) return;
  const { query, fragment } = readUrlParameters(href);
  const witness = isTrue ? 'bridge' : 'page';
  recorder.passed('url-query', query, witness);
  recorder.passed('url-fragment', fragment, witness);
}
