import { captureBodies } from './body';
import { captureDataText } from './data-text';
import { capturePassing } from './passing';
import { captureRealm, type Scope } from './realm';
import { openReporter, tellFault } from './reporter';
import { captureRequestParts } from './request-parts';
import { captureRuns } from './runs';
import { captureStack } from './stack';
import type { PageSurface } from './surface';
import { captureWrap } from './wrap';

/** Sets up the page's side: saves the natives, meets the bridge, installs each surface. Throws nothing. */
export function installPageHooks(
  scope: Scope,
  surfaces: readonly (readonly [part: string, install: PageSurface])[],
): void {
  try {
    captureRealm(scope);
    captureStack();
    captureWrap(tellFault);
    openReporter();
    captureDataText();
    captureBodies();
    captureRequestParts();
    capturePassing();
    captureRuns();
    for (const [part, install] of surfaces) {
      try {
        install();
      } catch (error) {
        tellFault(part, error);
      }
    }
  } catch {} // no natives to save, no bridge to tell: the page goes on as if we were not here
}
