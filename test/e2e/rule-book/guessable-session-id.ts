import { randomBytes, randomUUID } from 'node:crypto';
import { setting } from './kit';
import type { RuleCase } from './story';

/** A UUID of version 1: steps of 100 ns since October 1582. */
function timeUuid(): string {
  const count = ((BigInt(Date.now()) + 12_219_292_800_000n) * 10_000n).toString(16).padStart(15, '0');
  const node = randomBytes(6).toString('hex');
  return [count.slice(7), count.slice(3, 7), `1${count.slice(0, 3)}`, '9abc', node].join('-');
}

const session = (id: string) => setting(`guessed_session=${id}; Path=/; HttpOnly; SameSite=Lax`);

export default { risk: session(timeUuid()), ok: session(randomUUID()) } satisfies RuleCase;
