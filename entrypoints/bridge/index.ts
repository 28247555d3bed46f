import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { scanByForm } from '@/utils/detect/detectors';
import { find } from '@/utils/detect/find';
import { isPlaceholder } from '@/utils/detect/placeholder';
import { putFinding, readerHere } from '@/utils/detect/reader';
import { hideHost } from '@/utils/lib/hidden-host';
import { isConnected } from '@/utils/messages/bridge';
import { answerFrameMessages } from '@/utils/messages/frame';
import { connectPage } from '@/utils/messages/page-channel';
import { pauseForLoad } from '@/utils/observe/content/slices';
import { liveDocument } from '@/utils/record/document-life';
import { followRules } from '@/utils/record/follow-rules';
import { digestsOn, revealOn } from '@/utils/record/reveal';

/**
 * The isolated world's script, registered by `platform/registration.ts`. An unlisted script to WXT, whose wrapper for content
 * scripts would dispatch events that the page can see, and cost 2 kB in every frame.
 */
export default defineUnlistedScript({
  main() {
    const once = globalThis as { tokenwitness?: () => boolean };
    if (once.tokenwitness?.()) return;
    putFinding(find, scanByForm, isPlaceholder);
    // A page may go at once: all types are compiled by then, and its start did not wait for it.
    void pauseForLoad().then(() => scanByForm(''));

    once.tokenwitness = isConnected;
    const life = liveDocument();
    followRules(life.lookAgain);
    // The reader is there before a bridge that comes to a page which stands already. No hooks wait for that one, and whatever
    // answered it would be the page.
    if (!readerHere()) connectPage(life.hear, (part, detail) => life.hear(['fault', part, detail]), life.hooked);
    answerFrameMessages({
      'frame/ping': life.ping,
      'frame/check': life.check,
      'frame/digests': ({ origin, ...place }) =>
        origin === hideHost(self.origin) ? digestsOn({ ...place, lying: life.lying }) : null,
      'frame/reveal': ({ origin, digest, ...place }) =>
        origin === hideHost(self.origin) ? revealOn(digest, { ...place, lying: life.lying }) : null,
    });
  },
});
