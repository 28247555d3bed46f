import type { CheckReply, RevealReply } from '../../utils/messages/protocol';
import type { Message } from '../../utils/model/report';
import type { Location } from '../../utils/model/surface';
import type { TokenActions } from '../findings/ActPart';

/** Null when it worked, otherwise the sentence that says why not. */
export type Outcome = Promise<Message | null>;

/**
 * What the popup asks of whoever shows it. `watch` and `allow` are called inside the click handler with nothing awaited
 * before, so that the browser sees the gesture.
 */
export interface PopupActions extends TokenActions {
  watch(patterns: readonly string[]): Outcome;
  checkOnce(): Outcome;
  pause(): Outcome;
  resume(): Outcome;
  stopWatching(): Outcome;
  /** Looks for files that should not be served. */
  checkFiles(): Outcome;
  /** The person has logged out: looks at what is left of the session. */
  loggedOut(): Outcome;
  /** Looks at the globals of the page, as they are now. */
  checkGlobals(): Outcome;
  reload(): Outcome;
  allow(pattern: string): Outcome;
  /** Reads one value again from where it lies. The caller keeps no copy. */
  reveal(fingerprint: string, location: Location): Promise<RevealReply>;
  /** Looks again whether a finding still holds. */
  check(finding: string): Promise<CheckReply>;
  copy(text: string): Outcome;
  exportJson(): Outcome;
  exportMarkdown(): Outcome;
  /** Opens the dashboard about the site of the tab. */
  openDashboard(): Outcome;
  close(): void;
}
