import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isValidAzureCask, isValidAzureKey } from '@/utils/detect/azure-checks';
import { judgeBeside, judgeNamed, judgeValue } from '@/utils/detect/judge';
import { profileOf } from '@/utils/detect/profiles';
import { putReader } from '@/utils/detect/reader';
import { meaningOfName } from '@/utils/detect/semantics';
import { allowed, isSilent } from '@/utils/detect/silence';
import { rareSplits } from '@/utils/detect/structure/rare';
import { factsOf } from '@/utils/identify/facts';
import { inspectRequestWith } from '@/utils/identify/request-inspection';
import { putWatches } from '@/utils/record/late-watches';
import { PassingRecorder } from '@/utils/record/passing-recorder';
import { MarkupWatch } from '@/utils/record/watch-markup';
import { readStore, StoreWatch } from '@/utils/record/watch-stores';

/** Beside the bridge in a document where something is to be looked at; the worker brings it when the bridge asks. */
export default defineUnlistedScript({
  main() {
    putReader({
      judgeValue,
      judgeNamed,
      judgeBeside,
      isSilent,
      allowed,
      meaningOfName,
      profileOf,
      rareSplits,
      isValidAzureKey,
      isValidAzureCask,
      factsOf,
      inspectRequestWith,
    });
    putWatches({ MarkupWatch, PassingRecorder, StoreWatch, readStore });
  },
});
