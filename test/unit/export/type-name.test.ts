import { expect, it } from 'vitest';
import { guidanceOf, tokenTypeIds } from '@/utils/detect/guidance';
import { typeImpact, typeName } from '@/utils/export/type-name';
import { t } from '../../fixtures/translate';

it('names every built-in type, and says what it opens', () => {
  for (const id of tokenTypeIds()) {
    expect(typeName(t, id), id).not.toBe(id);
    expect(typeImpact(t, id), id).not.toBe(typeImpact(t, 'acme-key'));
  }
});

it('shows the id of a type that a person added, whatever it is called', () => {
  for (const id of ['acme-key', 'jwt-impact', 'github-pat-classic-revoke', 'constructor', 'x'])
    expect([guidanceOf(id), typeName(t, id)]).toEqual([null, id]);
});

it('says in general what a type of a person opens', () => {
  expect(typeImpact(t, 'acme-key')).toMatch(/^Whoever has it .*\.$/);
});
