import { randomName } from '../lib/random-name';
import { askForReader, isConnected, sendBatch } from '../messages/bridge';
import type { FrameProtocol } from '../messages/frame-protocol';
import { Outbox } from '../messages/outbox';
import { bringReader } from './bring-reader';
import { type DocumentWatch, watchDocument } from './watch-document';

type Answer<Name extends 'frame/ping' | 'frame/check'> = FrameProtocol[Name][1];

export interface DocumentLife {
  /** Takes the page hooks' messages; at rest they are dropped. */
  readonly hear: (message: Parameters<DocumentWatch['hear']>[0]) => unknown;
  /** The page's hooks have answered. */
  readonly hooked: () => void;
  readonly lookAgain: () => unknown;
  readonly lying: DocumentWatch['lying'];
  /** Looks again where the document is watched, and begins anew where it was at rest. */
  readonly ping: (asked: FrameProtocol['frame/ping'][0]) => Answer<'frame/ping'>;
  /** One look at what lies there, and rest. Resolves when what was found is durable. */
  readonly check: () => Promise<Answer<'frame/check'>>;
}

/**
 * One document, as long as it lives: watched under one name of its bridge after the other. It rests where nothing more is wanted of
 * it (not allowed, paused, checked once) or the extension was updated or removed, and begins anew where it is watched again.
 */
export function liveDocument(): DocumentLife {
  let isResting = false;
  let hooked = false;
  let checked = false;
  let outbox: Outbox;
  let watch: DocumentWatch;

  const rest = () => {
    isResting = true;
    watch.end();
  };
  const begin = () => {
    isResting = checked = false;
    // One that was at rest before may still have had a word under way.
    const own = new Outbox(randomName(), sendBatch, isConnected, () => own === outbox && rest());
    outbox = own;
    watch = watchDocument(
      (item) => own.push(item),
      () => own.hurry(),
      () => bringReader(askForReader, lookAgain),
    );
  };
  const lookAgain = () => isResting || watch.lookAgain();
  begin();
  return {
    hear: (message) => isResting || watch.hear(message),
    hooked() {
      hooked = true;
      watch.hooked();
    },
    lookAgain,
    lying: (surface, key) => watch.lying(surface, key),
    ping({ watched }) {
      if (watched && isResting) {
        begin();
        if (hooked) watch.hooked('coverage_rested');
      } else if (watched) watch.stir();
      return { hooked, checked };
    },
    async check() {
      if (isResting) begin();
      checked = true;
      await watch.settled();
      await outbox.busy();
      if (!isResting) rest();
      return null;
    },
  };
}
