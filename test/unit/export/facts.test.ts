import { expect, it } from 'vitest';
import { factsRow } from '@/utils/export/facts';
import type { TokenFacts } from '@/utils/model/token';
import schema from '../../../public/schema/report.v1.json';
import { shop } from './sample';

it('hands out every fact there is, and no other', () => {
  const names = Object.keys(schema.$defs.token.properties.facts.properties).sort();
  const facts = shop().tokens[0]?.facts ?? {};
  expect(Object.keys(facts).sort()).toEqual(names);
  expect(Object.keys(factsRow(facts)).sort()).toEqual(names);
  expect(factsRow({ ...facts, secret: 'x' } as TokenFacts)).not.toHaveProperty('secret');
});

it('writes times as ISO 8601 and leaves out what is not known', () => {
  expect(factsRow({ subjectSince: Date.UTC(2026, 0), encrypted: false })).toEqual({
    subjectSince: '2026-01-01T00:00:00.000Z',
    encrypted: false,
  });
});
