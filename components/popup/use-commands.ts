import { useEffect, useState } from 'preact/hooks';
import type { TabReport } from '../../utils/messages/protocol';
import type { Message } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { say } from '../ui/format';
import type { Outcome, PopupActions } from './actions';

const NOTICE_MS = 4000;

/** What the last command led to, in words. Failures stay until the next command. */
export interface Notice {
  readonly text: string;
  readonly failed: boolean;
}

/** The actions with their outcome shown. Each calls its action at once, inside the handler that called it. */
export interface Commands {
  readonly watch: () => void;
  readonly checkOnce: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stopWatching: () => void;
  readonly checkFiles: () => void;
  readonly loggedOut: () => void;
  readonly checkGlobals: () => void;
  readonly reload: () => void;
  readonly allow: (pattern: string) => void;
  readonly exportJson: () => void;
  readonly exportMarkdown: () => void;
  readonly openDashboard: () => void;
  /** Gives whether it worked. `said` is shown when it did. */
  readonly copy: (text: string, said: string) => Promise<boolean>;
}

const FAILED: Message = { key: 'popup_failed', values: [] };

export function useCommands(t: Translate, tab: TabReport, actions: PopupActions): readonly [Commands, Notice | null] {
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    if (notice === null || notice.failed) return;
    const timer = setTimeout(() => setNotice(null), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  const follow = async (outcome: Outcome, said = ''): Promise<boolean> => {
    const problem = await outcome.catch((): Message => FAILED);
    if (problem !== null) setNotice({ text: say(t, problem), failed: true });
    else setNotice(said === '' ? null : { text: said, failed: false });
    return problem === null;
  };
  const run = (act: () => Outcome, said = '') => {
    return () => void follow(act(), said);
  };
  const commands: Commands = {
    watch: run(() => actions.watch(tab.patterns)),
    checkOnce: run(() => actions.checkOnce()),
    pause: run(() => actions.pause()),
    resume: run(() => actions.resume()),
    stopWatching: run(() => actions.stopWatching()),
    checkFiles: run(() => actions.checkFiles(), t('popup_checked_files')),
    loggedOut: run(() => actions.loggedOut(), t('popup_logged_out_checked')),
    checkGlobals: run(() => actions.checkGlobals(), t('popup_checked_globals')),
    reload: run(() => actions.reload()),
    allow: (pattern) => void follow(actions.allow(pattern)),
    exportJson: run(() => actions.exportJson(), t('popup_exported_json')),
    exportMarkdown: run(() => actions.exportMarkdown(), t('popup_copied_markdown')),
    openDashboard: run(async () => {
      const problem = await actions.openDashboard();
      actions.close();
      return problem;
    }),
    copy: (text, said) => follow(actions.copy(text), said),
  };
  return [commands, notice];
}
