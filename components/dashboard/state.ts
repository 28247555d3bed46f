import type { SiteRequirements } from '../../utils/export/requirements';
import type { SiteLog } from '../../utils/export/site-log';
import type { CasesState, HandAct, NewCase } from '../../utils/messages/case-protocol';
import type { CheckReply, KeptState } from '../../utils/messages/protocol';
import type { HourOfUse, Whereabouts } from '../../utils/model/ledger';
import type { Report } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import type { TokenActions } from '../findings/ActPart';
import type { ImportState, Mapping, ShownFile } from './import-state';
import type { Route } from './route';

/** What the dashboard shows of the ledger. */
export interface DashboardState {
  readonly route: Route;
  /** Null until they are known. */
  readonly sites: readonly string[] | null;
  /** Of the sites that are shown, as far as they are there yet. */
  readonly reports: readonly Report[];
  /** Single entries of the site that is shown; null until they are asked for and there. */
  readonly log: SiteLog | null;
  /** Hourly counts of that site; null until they are asked for and there. */
  readonly hours: readonly HourOfUse[] | null;
  /** What came of looking for requirements, site by site; null until it is asked for and there. */
  readonly requirements: readonly SiteRequirements[] | null;
  /** Where the token whose page is open was seen, over all sites; null until that is known. */
  readonly where: Whereabouts | null;
  /** Why something could not be read; null where nothing failed. */
  readonly problem: string | null;
  /** Of files that a person gave; null for none. */
  readonly imported: ImportState | null;
  readonly cases: CasesState;
  readonly kept: KeptState;
}

/** `by` is the name of who acts. What came of it is in the state. */
export interface CaseActions {
  /** Gives the id of the new case; null where it was refused. */
  readonly open: (asked: NewCase) => Promise<string | null>;
  readonly act: (id: string, by: string, act: HandAct) => void;
  /** Holds what was written down in a time, epoch milliseconds; of all sites of the case where `site` is null. */
  readonly holdTime: (id: string, by: string, site: string | null, since: number, until: number) => void;
  readonly checkRotation: (id: string, by: string) => void;
  /** `passphrase` null leaves the archive open. */
  readonly archive: (id: string, passphrase: string | null) => void;
  /** The archive that was made, as it was saved. */
  readonly readBack: (file: File, by: string) => void;
  /** Gives the id of the case in an archive that is whole. */
  readonly merge: (file: File, by: string, passphrase: string | null) => Promise<string | null>;
  /** `head`: one that was kept elsewhere; empty for none. */
  readonly verify: (head: string) => void;
  readonly readHead: () => void;
}

/** What can be done about a finding, and about its token, in a tab that shows the site. */
export interface LiveActions extends TokenActions {
  readonly check: (finding: string) => Promise<CheckReply>;
}

export interface DashboardActions {
  /** Null where the site is watched in no open tab. */
  readonly at: (site: string) => LiveActions | null;
  readonly go: (route: Route) => void;
  readonly cases: CaseActions;
  /** More of the log, which is older. */
  readonly more: () => void;
  readonly read: (files: readonly File[]) => void;
  /** Files and folders that were dropped. */
  readonly readDropped: (transfer: DataTransfer) => void;
  /** The same files with another mapping. */
  readonly readAgain: (mapping: Mapping) => void;
  readonly cancelRead: () => void;
  /** Writes down what these files show, as it is told and no more. */
  readonly keep: (files: readonly ShownFile[]) => void;
  readonly readKept: () => void;
  readonly forgetFile: (site: string) => void;
  /** Saves what was read as JSON. */
  readonly saveRead: () => void;
  /** Saves everything that is known of the token whose page is open as JSON. */
  readonly saveWhere: () => void;
  /** Gives whether it worked. */
  readonly copy: (text: string) => Promise<boolean>;
}

export interface ViewProps {
  readonly t: Translate;
  readonly now: number;
  readonly state: DashboardState;
  readonly actions: DashboardActions;
}
