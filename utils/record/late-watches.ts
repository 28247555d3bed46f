import type { PassingRecorder } from './passing-recorder';
import type { MarkupWatch } from './watch-markup';
import type { readStore, StoreWatch } from './watch-stores';

/** What the reader brings to a document besides its judgement: watches of what is read at leisure. */
export interface LateWatches {
  readonly MarkupWatch: typeof MarkupWatch;
  readonly PassingRecorder: typeof PassingRecorder;
  readonly StoreWatch: typeof StoreWatch;
  readonly readStore: typeof readStore;
}

const realm = globalThis as { tokenwitnessWatches?: LateWatches };

/** Those of this document, where the reader has come already. */
export const watchesHere = (): LateWatches | undefined => realm.tokenwitnessWatches;

export function putWatches(watches: LateWatches): void {
  realm.tokenwitnessWatches = watches;
}
