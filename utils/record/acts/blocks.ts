import { addHeaderRules, dropHeaderRules, type HeaderRule } from '../../platform/header-rules';
import { readSession, writeSession } from '../../platform/session';

/** A token that is kept from being sent. */
export interface Block {
  readonly site: string;
  readonly fingerprint: string;
  readonly rules: readonly HeaderRule[];
}

const KEY = 'blocks';

/** What is blocked now. It lives in `storage.session`, as the browser's own rules do: both end with the browser. */
export async function blocks(): Promise<readonly Block[]> {
  const kept = await readSession(KEY).catch(() => null);
  return Array.isArray(kept) ? (kept as Block[]) : [];
}

export const blockedAt = async (site: string): Promise<readonly string[]> =>
  (await blocks()).filter((one) => one.site === site).map(({ fingerprint }) => fingerprint);

let last: Promise<unknown> = Promise.resolve();

/** One change after the other: two that read the same list would give the same numbers, and one would be forgotten while its rules stand. */
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const done = last.then(change);
  last = done.catch(() => {});
  return done;
}

/** Takes the place of what the token was blocked by before. */
export function startBlock(block: Omit<Block, 'rules'>, rules: readonly Omit<HeaderRule, 'id'>[]): Promise<void> {
  return inTurn(async () => {
    await end(block);
    const known = await blocks();
    const highest = Math.max(0, ...known.flatMap((one) => one.rules.map(({ id }) => id)));
    const numbered = rules.map((rule, index) => ({ ...rule, id: highest + index + 1 }));
    // Written down first: a worker that ends in between leaves a block that can be lifted, not one that nobody knows of.
    await writeSession(KEY, [...known, { ...block, rules: numbered }]);
    await addHeaderRules(numbered).catch(async (error: unknown) => {
      await writeSession(KEY, known);
      throw error;
    });
  });
}

/** False where it was not blocked. */
export const endBlock = (block: Omit<Block, 'rules'>): Promise<boolean> => inTurn(() => end(block));

async function end({ site, fingerprint }: Omit<Block, 'rules'>): Promise<boolean> {
  const known = await blocks();
  const isIt = (one: Block) => one.site === site && one.fingerprint === fingerprint;
  const ended = known.filter(isIt);
  if (ended.length === 0) return false;
  await dropHeaderRules(ended.flatMap(({ rules }) => rules.map(({ id }) => id)));
  await writeSession(
    KEY,
    known.filter((one) => !isIt(one)),
  );
  return true;
}
