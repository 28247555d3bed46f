import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { scanByForm } from '@/utils/detect/detectors';
import { find } from '@/utils/detect/find';
import { putFinding } from '@/utils/detect/reader';
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
import { watchDocument } from '@/utils/record/watch-document';

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

    // The extension may be updated or removed while this document lives on.
    let orphaned = false;
    once.tokenwitness = () => !orphaned && isConnected();
    const outbox = new Outbox(randomName(), sendBatch, isConnected, () => {
      orphaned = true;
      watch.end();
      endRules();
      disconnect();
    });
    const watch = watchDocument(
      (item) => outbox.push(item),
      () => outbox.hurry(),
      () => bringReader(askForReader, () => orphaned || watch.lookAgain()),
    );
    const endRules = followRules(() => watch.lookAgain());
    let hooked = false;
    const disconnect = connectPage(
      (message) => watch.hear(message),
      (part, detail) => watch.hear(['fault', part, detail]),
      () => {
        hooked = true;
        watch.hooked();
      },
    );
    answerFrameMessages({
      'frame/ping': () => {
        watch.stir();
        return { hooked };
      },
      'frame/digests': ({ origin, ...place }) =>
        origin === hideHost(self.origin) ? digestsOn({ ...place, lying: watch.lying }) : null,
      'frame/reveal': ({ origin, digest, ...place }) =>
        origin === hideHost(self.origin) ? revealOn(digest, { ...place, lying: watch.lying }) : null,
    });
  },
});
