import { findBrowser } from '@/utils/observe/node/browser/find-browser';
import { installBrowser } from '@/utils/observe/node/browser/install-browser';
import { FAMILIES } from './browsers';

/** Before the first spec: a browser that is missing is installed, or the run ends with how to install it. */
export default async function setup(): Promise<void> {
  for (const family of FAMILIES) {
    try {
      findBrowser(family);
    } catch {
      await installBrowser(family);
    }
  }
}
