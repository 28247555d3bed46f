import { describe, expect, it } from 'vitest';
import { TYPE_IDS } from '@/utils/detect/type-id-list';
import { numbered, toldIdsOf, typeIdOf } from '@/utils/detect/type-ids';

describe('ids of types as a bridge tells them', () => {
  it('are names, or numbers that give the name again', () => {
    expect(TYPE_IDS).toEqual([...TYPE_IDS].sort());
    for (const [index, id] of TYPE_IDS.entries()) {
      expect(typeIdOf(numbered(index))).toBe(id);
      expect(typeIdOf(id)).toBe(id);
      expect(toldIdsOf(id)).toEqual([id, numbered(index)]);
    }
  });

  it('of types that a person added stay as they are', () => {
    expect(typeIdOf('acme-key')).toBe('acme-key');
    expect(toldIdsOf('acme-key')).toEqual(['acme-key']);
  });

  it.each(['#zzz', '#', '#-1', '#A', '# 1', '#11111'])('that no type has are those of no type: %s', (told) => {
    expect(['opaque-token', told]).toContain(typeIdOf(told));
    expect(TYPE_IDS.includes(typeIdOf(told))).toBe(typeIdOf(told) === 'opaque-token');
  });
});
