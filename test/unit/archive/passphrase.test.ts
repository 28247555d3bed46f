import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { isSealed, seal, unseal } from '@/utils/archive/passphrase';

// Keys are made of passphrases by the hundred, with few iterations where these are not what is asked.
vi.setConfig({ testTimeout: 120_000 });

const FEW = 10;
const BLOCK = 65_536;
const PASS = 'correct horse battery staple';

const filled = (length: number) => Uint8Array.from({ length }, (_, at) => at % 251);

it('gives back what was put in, of any length around the blocks', async () => {
  for (const length of [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK]) {
    const sealed = await seal(filled(length), PASS, FEW);
    expect(isSealed(sealed)).toBe(true);
    expect(await unseal(sealed, PASS)).toEqual({ ok: true, bytes: filled(length) });
  }
});

it('asks for 600,000 iterations where nothing else is said, and hides what it holds', async () => {
  const text = new TextEncoder().encode('shop.test '.repeat(20));
  const sealed = await seal(text, PASS);
  expect(new DataView(sealed.buffer).getUint32(24)).toBe(600_000);
  expect(new TextDecoder().decode(sealed)).not.toContain('shop.test');
  expect(await unseal(sealed, PASS)).toMatchObject({ ok: true });
});

it('tells a wrong passphrase from a changed archive', async () => {
  const sealed = await seal(filled(100), PASS, FEW);
  expect(await unseal(sealed, `${PASS} `)).toEqual({ ok: false, fault: 'passphrase', block: null });
  expect(await unseal(sealed, '')).toMatchObject({ fault: 'passphrase' });
  const accented = await seal(filled(9), 'caf\u00e9', FEW);
  expect(await unseal(accented, 'cafe\u0301')).toMatchObject({ ok: true });
});

it('is found out where any single byte is another', async () => {
  const sealed = await seal(filled(300), PASS, FEW);
  for (let at = 0; at < sealed.length; at++) {
    // The first two bytes of the iterations would cost an hour.
    const bit = at >= 24 && at < 28 ? 1 : 1 << (at % 8);
    const changed = sealed.slice();
    changed[at]! ^= bit;
    const fault = at < 8 ? 'header' : at === 24 ? 'header' : at < 44 ? 'passphrase' : 'block';
    expect(await unseal(changed, PASS), String(at)).toMatchObject({ ok: false, fault });
  }
});

it('is found out where blocks are cut off, moved, doubled or taken from another archive', async () => {
  const sealed = await seal(filled(4 * BLOCK), PASS, FEW);
  const other = await seal(filled(4 * BLOCK), PASS, FEW);
  const head = sealed.slice(0, 44);
  const blocks = [0, 1, 2, 3].map((index) => sealed.slice(44 + index * (BLOCK + 16), 44 + (index + 1) * (BLOCK + 16)));
  const [a, b, c, d] = blocks as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const foreign = other.slice(44, 44 + BLOCK + 16);
  const cases: readonly (readonly [readonly Uint8Array[], number])[] = [
    [[a, b, c], 3],
    [[a], 1],
    [[b, a, c, d], 1],
    [[a, a, b, c, d], 2],
    [[a, b, d], 3],
    [[a, b, c, d, d], 4],
    [[foreign, b, c, d], 1],
  ];
  for (const [list, block] of cases) {
    const joined = new Uint8Array(Buffer.concat([head, ...list]));
    expect(await unseal(joined, PASS)).toEqual({ ok: false, fault: 'block', block });
  }
  for (const length of [0, 8, 43, 44, 59])
    expect(await unseal(sealed.slice(0, length), PASS)).toMatchObject({ ok: false });
});

it('refuses more iterations than any of ours has, before it begins', async () => {
  const sealed = await seal(filled(9), PASS, FEW);
  new DataView(sealed.buffer).setUint32(24, 4_000_000_000);
  expect(await unseal(sealed, PASS)).toEqual({ ok: false, fault: 'header', block: null });
});

it('never fails on rubbish', async () => {
  const rubbish = fc.uint8Array({ maxLength: 200 }).map((bytes) => {
    const sealed = new Uint8Array([...new TextEncoder().encode('TWARCH1\n'), ...bytes]);
    if (sealed.length > 28) new DataView(sealed.buffer).setUint32(24, FEW);
    return sealed;
  });
  await fc.assert(
    fc.asyncProperty(rubbish, async (bytes) => {
      expect(await unseal(bytes, PASS)).toMatchObject({ ok: false });
    }),
  );
});
