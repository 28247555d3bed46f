import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '@/utils/lib/translate';

const t = translator({ sent: { message: '$1 sent to $2' }, cost: { message: '$$1 costs $1' } });

describe('translator', () => {
  it('fills the values in', () => {
    expect(t('sent', ['A', 'B'])).toBe('A sent to B');
  });

  it('keeps a doubled dollar as one dollar', () => {
    expect(t('cost', ['2'])).toBe('$1 costs 2');
  });

  it('gives the key where there is no sentence, even for names that every object has', () => {
    expect(t('missing')).toBe('missing');
    expect(t('constructor')).toBe('constructor');
  });

  it('leaves values alone, whatever is in them', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => t('sent', [a, b]) === `${a} sent to ${b}`));
  });
});
