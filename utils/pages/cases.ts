import type { CaseReply, CasesState, HandAct, NewCase } from '../messages/case-protocol';
import { send } from '../messages/client';
import type { Message } from '../model/report';
import { download } from './download';

const ZIP = 'application/zip';
const START: CasesState = {
  list: null,
  isBusy: false,
  said: null,
  hasFailed: false,
  unread: null,
  head: null,
  verdict: null,
};
const message = (key: string, ...values: readonly string[]): Message => ({ key, values });

/** Cases, and whether the ledger is whole. One thing after the other; calls back whenever there is more to show. */
export class Cases {
  state: CasesState = START;
  readonly #changed: () => void;
  readonly #version: string;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(changed: () => void, version: string) {
    this.#changed = changed;
    this.#version = version;
  }

  read(): void {
    this.#do(async () => ({ list: await send('case/list', {}) }), false);
  }

  /** Gives the id of the new case; null where it was refused. */
  open(asked: NewCase): Promise<string | null> {
    let id: string | null = null;
    return this.#do(async () => {
      const reply = await send('case/open', asked);
      if (reply.ok) id = reply.case.id;
      return this.#after(reply);
    }).then(() => id);
  }

  act(id: string, by: string, act: HandAct): void {
    this.#do(async () => this.#after(await send('case/act', { id, by, act })));
  }

  holdTime(id: string, by: string, site: string | null, since: number, until: number): void {
    this.#do(async () => this.#after(await send('case/hold-time', { id, by, site, since, until })));
  }

  checkRotation(id: string, by: string): void {
    this.#do(async () => this.#after(await send('case/check-rotation', { id, by })));
  }

  /** Makes and checks the archive and hands it to the browser, which does not say whether it was saved: `readBack` finds out. */
  archive(id: string, passphrase: string | null): void {
    this.#do(async () => {
      const [{ makeArchive }, { exportsOf }] = await Promise.all([
        import('./make-archive'),
        import('./archive-exports'),
      ]);
      const made = await makeArchive(send, id, { version: this.#version, exports: exportsOf, passphrase });
      if (made === null) return { said: message('case_gone'), hasFailed: true };
      const { bytes, sha256, head } = made;
      download(`case-${id.slice(0, 8)}.${passphrase === null ? 'zip' : 'twarchive'}`, ZIP, bytes);
      return { said: message('case_archive_made'), unread: { id, size: bytes.length, sha256, head }, head };
    });
  }

  /** The archive as it was saved: where it is the one that was made, the case may go on to rotate. */
  readBack(file: File, by: string): void {
    this.#do(async () => {
      const { unread } = this.state;
      if (unread === null) return {};
      const { id, size, sha256, head } = unread;
      const { digest } = await import('../ledger/digest');
      const isSame = file.size === size && digest(new Uint8Array(await file.arrayBuffer())) === sha256;
      if (!isSame) return { said: message('case_archive_other_file'), hasFailed: true };
      const reply = await send('archive/made', { id, by, sha256, head });
      const after = await this.#after(reply);
      return reply.ok ? { ...after, unread: null, said: message('case_archive_saved', sha256) } : after;
    });
  }

  /** Checks an archive and puts its case beside those that are here. Gives the id of the case. */
  merge(file: File, by: string, passphrase: string | null): Promise<string | null> {
    let id: string | null = null;
    return this.#do(async () => {
      const { openArchive } = await import('./open-archive');
      const opened = await openArchive(file, passphrase);
      if (!opened.ok) return { said: opened.why, hasFailed: true };
      const { mergeArchive } = await import('./make-archive');
      const reply = await mergeArchive(send, by, opened.bytes, opened.proof);
      if (reply === null) return { said: message('case_archive_broken', ''), hasFailed: true };
      if (reply.ok) id = reply.case.id;
      return { ...(await this.#after(reply)), ...(reply.ok && { said: message('case_archive_merged') }) };
    }).then(() => id);
  }

  /** `head`: one that was kept elsewhere; empty for none. */
  verify(head: string): void {
    this.#do(async () => {
      const known = head.trim();
      return { verdict: await send('ledger/verify', known === '' ? {} : { head: known }) };
    });
  }

  readHead(): void {
    this.#do(async () => ({ head: (await send('ledger/head', {}))?.head ?? null }));
  }

  async #after(reply: CaseReply): Promise<Partial<CasesState>> {
    if (!reply.ok) return { said: reply.reason, hasFailed: true };
    return { list: await send('case/list', {}) };
  }

  /** `isAsked`: by a person, who is told what came of it and waits for it. */
  #do(work: () => Promise<Partial<CasesState>>, isAsked = true): Promise<void> {
    const run = async () => {
      if (isAsked) this.#tell({ isBusy: true, said: null, hasFailed: false });
      try {
        this.#tell(await work());
      } catch (error) {
        this.#tell({ said: message('dashboard_failed', error instanceof Error ? error.message : ''), hasFailed: true });
      }
      this.#tell({ isBusy: false });
    };
    const turn = this.#turn.then(run);
    this.#turn = turn;
    return turn;
  }

  #tell(more: Partial<CasesState>): void {
    this.state = { ...this.state, ...more };
    this.#changed();
  }
}
