import { sdkSentences } from '../../utils/detect/sdk';
import type { Translate } from '../../utils/model/text';

/** Whose layout a place has and what to know of it; empty where no SDK is known. */
export const sdkText = (t: Translate, profile: string | undefined): string =>
  sdkSentences(profile)
    .map(({ key, values }) => t(key, values))
    .join(' ');
