import { expect, it } from 'vitest';
import { factTexts } from '@/utils/export/fact-texts';
import { t } from '../../fixtures/translate';

it('says warnings and environment first, then whose it is and what it may do', () => {
  const facts = {
    scopes: ['read', 'write'],
    account: '029608264753',
    environment: 'live',
    canary: true,
    kind: 'AKIA',
  } as const;
  expect(factTexts(facts, t)).toEqual([
    'known canary token: asking its issuer alerts the owner',
    'live',
    'kind AKIA',
    'account 029608264753',
    'rights: read, write',
  ]);
});

it('tells what is odd about a JWT, and names of what it tells of a person', () => {
  const facts = { unsigned: true, personal: ['email', 'phone'], keyPointers: ['jku https://keys.test'] };
  expect(factTexts(facts, t)).toEqual(['not signed', 'tells email, phone', 'key named by jku https://keys.test']);
});

it('labels what is inferred, and that alone', () => {
  const facts = { tenant: 't-1', client: 'c-1', inferred: ['client'] } as const;
  expect(factTexts(facts, t)).toEqual(['tenant t-1', 'application c-1 (inferred)']);
});

it('keeps it short', () => {
  const facts = { account: 'a'.repeat(200), scopes: 'abcdefgh'.split('') };
  expect(factTexts(facts, t)).toEqual([`account ${'a'.repeat(64)}…`, 'rights: a, b, c, d, e, f, …']);
  expect(factTexts(facts, t, ['account'], (text) => `<${text.length}>`)).toEqual(['account <65>']);
  expect(factTexts({}, t)).toEqual([]);
});
