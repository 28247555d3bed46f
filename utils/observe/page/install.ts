import { captureRealm, type Scope } from './realm';
import { faultMessage, openReporter, type Report } from './reporter';
import type { PageSurface } from './surface';

/** Sets up the page's side: saves the natives, meets the bridge, installs each surface. Throws nothing. */
export function installPageHooks(
  scope: Scope,
  surfaces: readonly (readonly [part: string, surface: PageSurface])[],
): void {
  try {
    let report: Report = () => {};
    const tellFault = (part: string, error: unknown) => report(() => faultMessage(realm, part, error));
    const realm = captureRealm(scope, tellFault);
    report = openReporter(realm);
    for (const [part, surface] of surfaces) {
      try {
        surface.install(realm, report);
      } catch (error) {
        tellFault(part, error);
      }
    }
  } catch {} // no natives to save, no bridge to tell: the page goes on as if we were not here
}
