import type { AnswerRead } from '../../utils/messages/protocol';
import type { Message, Report } from '../../utils/model/report';
import type { PopupActions } from '../popup/actions';

/** An answer in which tokens were found. */
export interface AnswerShown extends Pick<AnswerRead, 'at' | 'key' | 'candidates'> {
  readonly method: string;
}

/** How the answers went: read, and by the reason why not. */
export type Tally = Readonly<Record<'read' | 'large' | 'kind' | 'gone' | 'many', number>>;

/** What the tools have kept, once a person asked for it. */
export type Loaded =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly detail: string }
  | {
      readonly state: 'read';
      readonly reports: readonly Report[];
      readonly others: readonly string[];
      readonly problems: number;
    };

export interface Answers {
  readonly shown: readonly AnswerShown[];
  readonly tally: Tally;
  readonly problem: Message | null;
}

/** What the panel asks of whoever shows it. */
export interface PanelActions extends PopupActions {
  clear(): void;
  readLoaded(): void;
}
