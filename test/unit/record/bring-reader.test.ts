import { afterEach, describe, expect, it } from 'vitest';
import { type Reader, readerHere } from '@/utils/detect/reader';
import { bringReader } from '@/utils/record/bring-reader';

const realm = globalThis as { tokenwitnessReader?: Reader };
const arrive = () => Object.assign(realm, { tokenwitnessReader: {} });

const unexpected = () => expect.unreachable();
const nobody = () => undefined;

describe('bringReader', () => {
  afterEach(() => {
    delete realm.tokenwitnessReader;
  });

  it('asks nobody where the reader is', async () => {
    arrive();
    let asked = 0;
    await bringReader(async () => {
      asked += 1;
    }, unexpected);
    expect(asked).toBe(0);
  });

  it('asks again where the worker was stopped, until the reader is there', async () => {
    let asked = 0;
    await bringReader(async () => {
      asked += 1;
      if (asked === 1) throw new Error('Could not establish connection.');
      arrive();
    }, unexpected);
    expect([asked, readerHere()]).toEqual([2, {}]);
  });

  it('gives up after three refusals, and does not reject', async () => {
    let asked = 0;
    await bringReader(async () => {
      asked += 1;
      return { isThere: false };
    }, nobody);
    expect(asked).toBe(3);
  });

  it('has all looked at again where the reader comes later', async () => {
    let asked = 0;
    const late = new Promise<void>((resolve) => {
      void bringReader(async () => {
        asked += 1;
        if (asked === 4) arrive();
      }, resolve);
    });
    await late;
    expect(asked).toBe(4);
  });
});
