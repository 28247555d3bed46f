import { type ArchiveProof, checkArchive } from '../archive/check';
import { pack } from '../archive/pack';
import { seal } from '../archive/passphrase';
import { digest } from '../ledger/digest';
import { headText } from '../ledger/sign';
import type { CaseProtocol } from '../messages/case-protocol';
import type { Part } from '../model/archive';
import type { Entry } from '../model/ledger';
import type { Report } from '../model/report';

/** How a page asks the worker: `send` of `messages/client.ts`. */
export type Ask = <N extends keyof CaseProtocol>(name: N, request: CaseProtocol[N][0]) => Promise<CaseProtocol[N][1]>;

export interface Made {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the bytes, and of the chain in them: what `archive/made` wants once they are saved. */
  readonly sha256: string;
  readonly head: string;
}

/**
 * Makes the archive of a case in a page, so that the worker never holds all of it, and checks it as anybody would. `exports` makes
 * files for people and other tools of the sites' reports, which go with it. `passphrase` null leaves it open. Null where there is no such case.
 *
 * @throws Error where what was packed does not pass the checker: the ledger itself is broken then.
 */
export async function makeArchive(
  ask: Ask,
  id: string,
  options: {
    readonly version: string;
    readonly exports: (reports: readonly Report[]) => readonly Part[] | Promise<readonly Part[]>;
    readonly passphrase: string | null;
  },
): Promise<Made | null> {
  let start = await ask('archive/start', { id });
  for (;;) {
    const last = start?.checkpoints.at(-1);
    if (start === null || last === undefined) return null;
    const { case: subject, sites, checkpoints, reports, rules, from, to } = start;
    const { version, exports, passphrase } = options;
    const contents = {
      subject: { id, events: subject.events },
      sites,
      entries: entriesOf(ask, id, from, to),
      checkpoints,
      reports,
      exports: await exports(reports.map(({ report }) => report)),
      tool: { version, rules },
      createdAt: Date.now(),
    };
    const zip = await pack(contents, (manifest) => ask('archive/seal', { manifest }));
    const breach = (await checkArchive(zip, { key: last.publicKey })).breach;
    if (breach === null) {
      const bytes = passphrase === null ? zip : await seal(zip, passphrase);
      return { bytes, sha256: digest(bytes), head: headText(last) };
    }
    // What retention gave up meanwhile is not missing: then it is made anew.
    start = await ask('archive/start', { id });
    if (start === null || start.from === from)
      throw new Error(`archive: ${breach.fault} ${breach.part ?? ''} ${breach.entry ?? ''}`.trimEnd());
  }
}

async function* entriesOf(ask: Ask, id: string, from: number, to: number): AsyncGenerator<Entry> {
  for (let next = from; next <= to; ) {
    const piece = await ask('archive/entries', { id, from: next, to });
    yield* piece;
    next = (piece.at(-1)?.seq ?? to) + 1;
  }
}

/** Makes the case of an archive that was checked known to this ledger. Null where the archive is not whole. */
export async function mergeArchive(ask: Ask, by: string, bytes: Uint8Array, { subject, manifest }: ArchiveProof) {
  if (subject === null || manifest === null) return null;
  const { id, events } = subject;
  return ask('case/merge', { id, by, sha256: digest(bytes), head: manifest.head, events });
}
