import type { RuleProblem, UserRules } from '../../utils/model/user-rules';

export type Checked =
  | { readonly ok: true; readonly rules: UserRules }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] };

/** What lies in the storage. `rules` is null where it cannot be used. */
export interface Stored {
  readonly text: string;
  readonly rules: UserRules | null;
}

/** A built-in type, as the table names it. */
export interface TypeRow {
  readonly id: string;
  readonly name: string;
  readonly issuer: string | null;
}

/** What the options page asks of whoever shows it. */
export interface OptionsActions {
  /** Reads the text of a rules file; an empty one is whole and holds nothing. */
  check(text: string): Checked;
  /** Gives what speaks against these rules; nothing where they are kept. */
  save(rules: UserRules): Promise<readonly RuleProblem[]>;
  /** Keeps entries of the ledger for so many days; null for as long as there is room. */
  keep(days: number | null): Promise<void>;
  /** The sites that the record on this device tells of. */
  sites(): Promise<readonly string[]>;
  /** Erases what was seen at a site; `reason` is a text for a person. */
  forget(
    site: string,
  ): Promise<{ readonly ok: true; readonly erased: number } | { readonly ok: false; readonly reason: string }>;
  /** Saves a text as a file. */
  download(text: string): void;
  /** Asks for the panel of the developer tools; absent where it is there already. Called inside the click handler. */
  readonly turnPanelOn?: () => Promise<boolean>;
}
