import type { Entry, EntryBody, TokenSeen, UseSeen } from '../model/ledger';

/** One request that carried one token. `status` is that of its answer where that is known. */
export interface SentRequest extends UseSeen {
  readonly seq: number;
  readonly at: number;
  readonly token: TokenSeen;
}

export type ReadEntry = Extract<EntryBody, { readonly kind: 'read' }> & { readonly seq: number };
type Answer = Extract<EntryBody, { readonly kind: 'use-outcome' }>;
/** `asked`: the moment of the request that has it already; null for none. */
type Waiting = Answer & { readonly asked: number | null };

/** What single entries of a site tell, the newest first. */
export interface SiteLog {
  readonly requests: readonly SentRequest[];
  readonly reads: readonly ReadEntry[];
  /** Answers whose request, or a part of it, may lie further back; by request and token. */
  readonly waiting: ReadonlyMap<string, Waiting>;
  /** Number of the newest entry. */
  readonly newest: number;
  /** The `before` of the entries that come next; null where all are there. */
  readonly next: number | null;
}

export const NO_LOG: SiteLog = { requests: [], reads: [], waiting: new Map(), newest: 0, next: null };
/** Kinds of entries that a log is made of. */
export const LOG_KINDS = ['use', 'use-outcome', 'read'] as const;

/** The log with entries that are older than all of it, the newest first. A new log begins so. */
export function withOlder(log: SiteLog, entries: readonly Entry[], next: number | null): SiteLog {
  const requests: SentRequest[] = [];
  const reads: ReadEntry[] = [];
  const answers = new Answers(log.waiting);
  for (const { seq, body } of entries) {
    if (body?.kind === 'use-outcome') answers.add(body);
    else if (body?.kind === 'read') reads.push({ ...body, seq });
    else if (body?.kind === 'use') requests.push(answers.brought({ ...body.use, seq, at: body.at, token: body.token }));
  }
  return {
    requests: [...log.requests, ...requests],
    reads: [...log.reads, ...reads],
    waiting: answers.waiting(),
    newest: Math.max(log.newest, entries[0]?.seq ?? 0),
    next,
  };
}

/** The log with entries that are newer than all of it, the newest first. Answers find requests that were there before. */
export function withNewer(log: SiteLog, entries: readonly Entry[]): SiteLog {
  const { requests, reads, waiting, newest } = withOlder(NO_LOG, entries, null);
  const answers = new Answers(waiting);
  const before = waiting.size === 0 ? log.requests : log.requests.map((request) => answers.brought(request));
  return {
    requests: [...requests, ...before],
    reads: [...reads, ...log.reads],
    waiting: new Map([...log.waiting, ...answers.waiting()]),
    newest: Math.max(log.newest, newest),
    next: log.next,
  };
}

/** Answers on their way back in time to the request they belong to: the next one of that name. */
class Answers {
  readonly #waiting: Map<string, Waiting>;
  #last = 0;

  constructor(waiting: ReadonlyMap<string, Waiting>) {
    this.#waiting = new Map(waiting);
  }

  add(answer: Answer): void {
    this.#waiting.set(nameOf(answer), { ...answer, asked: null });
  }

  /** The same token twice in one request, say as header and as cookie, shares the answer; names of requests come again. */
  brought(request: SentRequest): SentRequest {
    this.#last = request.at;
    const answer = this.#waiting.get(nameOf(request));
    if (answer === undefined || (answer.asked ?? request.at) !== request.at) return request;
    this.#waiting.set(nameOf(request), { ...answer, asked: request.at });
    const { status, serverAddress } = answer;
    return { ...request, status: status ?? request.status, serverAddress: serverAddress ?? request.serverAddress };
  }

  waiting(): ReadonlyMap<string, Waiting> {
    return new Map([...this.#waiting].filter(([, { asked }]) => asked === null || asked === this.#last));
  }
}

const nameOf = ({ requestId, fingerprint }: Pick<Answer, 'requestId' | 'fingerprint'>) => `${requestId} ${fingerprint}`;
