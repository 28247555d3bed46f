import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { scanByForm } from '@/utils/detect/detectors';
import { find } from '@/utils/detect/find';
import { putFinding, readerHere } from '@/utils/detect/reader';
import { hideHost } from '@/utils/lib/hidden-host';
import { randomName } from '@/utils/lib/random-name';
import { askForReader, isConnected, sendBatch } from '@/utils/messages/bridge';
import { answerFrameMessages } from '@/utils/messages/frame';
import { Outbox } from '@/utils/messages/outbox';
import { connectPage } from '@/utils/messages/page-channel';
import { pauseForLoad } from '@/utils/observe/content/slices';
import { bringReader } from '@/utils/record/bring-reader';
import { followRules } from '@/utils/record/follow-rules';
import { digestsOn, revealOn } from '@/utils/record/reveal';
import { type DocumentWatch, watchDocument } from '@/utils/record/watch-document';

/**
 * The isolated world's script, registered by `platform/registration.ts`. An unlisted script to WXT, whose wrapper for content
 * scripts would dispatch events that the page can see, and cost 2 kB in every frame.
 */
export default defineUnlistedScript({
  main() {
    const once = globalThis as { tokenwitness?: () => boolean };
    if (once.tokenwitness?.()) return;
    putFinding(find, scanByForm);
    // A page may go at once: all types are compiled by then, and its start did not wait for it.
    void pauseForLoad().then(() => scanByForm(''));

    once.tokenwitness = isConnected;
    let isResting = false;
    let hooked = false;
    let checked = false;
    let outbox: Outbox;
    let watch: DocumentWatch;

    /** Nothing more is wanted of this document, or the extension was updated or removed while it lives on. */
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
    followRules(lookAgain);
    // The reader is there before a bridge that comes to a page which stands already. No hooks wait for that one, and whatever
    // answered it would be the page.
    if (!readerHere())
      connectPage(
        (message) => isResting || watch.hear(message),
        (part, detail) => isResting || watch.hear(['fault', part, detail]),
        () => {
          hooked = true;
          watch.hooked();
        },
      );
    answerFrameMessages({
      'frame/ping': ({ watched }) => {
        if (watched && isResting) {
          begin();
          if (hooked) watch.hooked('coverage_rested');
        } else if (watched) watch.stir();
        return { hooked, checked };
      },
      'frame/check': async () => {
        if (isResting) begin();
        checked = true;
        await watch.settled();
        await outbox.busy();
        if (!isResting) rest();
        return null;
      },
      'frame/digests': ({ origin, ...place }) =>
        origin === hideHost(self.origin) ? digestsOn({ ...place, lying: watch.lying }) : null,
      'frame/reveal': ({ origin, digest, ...place }) =>
        origin === hideHost(self.origin) ? revealOn(digest, { ...place, lying: watch.lying }) : null,
    });
  },
});
