import { describe, expect, it } from 'vitest';
import { fileName } from '@/utils/export/format';
import { formats } from '@/utils/export/formats';
import { reportDocument } from '@/utils/export/formats/json';
import { GRANT_TYPES } from '@/utils/lib/grant-types';
import { clean, context, faultsOf, schema, shop } from '../unit/export/sample';

it('finds the formats of the folder', () => {
  expect([...formats.keys()].toSorted()).toEqual(['json', 'markdown']);
});

describe.each([...formats])('%s', (_, format) => {
  it('renders the sample of two sites, whatever their order, to the same text', () => {
    const text = format.render([shop(), clean()], context);
    expect(text).toBe(format.render([clean(), shop()], context));
    expect(text).toContain('example.com');
    expect(text).toContain('aaa.example.org');
    expect(text.endsWith('\n')).toBe(true);
  });

  it('renders no site at all', () => {
    expect(format.render([], context)).toBeTruthy();
  });

  it('has a file name without anything that a file system refuses', () => {
    expect(fileName([shop()], format, context)).toBe(`tokenwitness-example.com-2026-03-04.${format.extension}`);
    expect(fileName([{ ...shop(), site: 'localhost:3000' }], format, context)).toMatch(
      /^tokenwitness-localhost-3000-[\d-]+\.\w+$/,
    );
  });

  it('leaves no sentence without its text', () => {
    expect(format.render([shop(), clean()], context)).not.toMatch(
      /\b(rule|finding|playbook|export|remedy|unknown|summary|surface)_[a-z_]+/,
    );
  });
});

describe('the JSON schema', () => {
  const document = () => JSON.parse(JSON.stringify(reportDocument([shop(), clean()], context)));

  it('accepts what the JSON format writes', () => {
    expect(faultsOf(document())).toBeNull();
    for (const list of [
      'tokens',
      'sightings',
      'uses',
      'logouts',
      'access',
      'findings',
      'coverage',
      'undecided',
      'diagnostics',
    ]) {
      expect(document()[list].length, list).toBeGreaterThan(0);
    }
  });

  it('knows the grants that the ledger knows', () => {
    expect(schema.$defs.grant.properties.type.enum).toEqual(GRANT_TYPES);
  });

  it('accepts a report of no site', () => {
    expect(faultsOf(JSON.parse(JSON.stringify(reportDocument([], context))))).toBeNull();
  });

  const steps = [...paths(document(), schema)];

  it('describes every object closed, with what it requires', () => {
    expect(steps.length).toBeGreaterThan(100);
  });

  it.each(steps)('refuses a document without $path', ({ path, required }) => {
    const broken = document();
    const owner = at(broken, path.slice(0, -1));
    delete owner[path.at(-1) as string];
    expect(faultsOf(broken) !== null).toBe(required);
  });

  it.each(steps)('refuses a wrong kind of value at $path', ({ path }) => {
    const broken = document();
    at(broken, path.slice(0, -1))[path.at(-1) as string] = { surprise: true };
    expect(faultsOf(broken)).not.toBeNull();
  });

  it.each([
    [],
    ['tool'],
    ['scope'],
    ['scope', 'sites', 0],
    ['time'],
    ['tokens', 0],
    ['tokens', 0, 'facts'],
    ['sightings', 0],
    ['uses', 0],
    ['findings', 0],
    ['findings', 0, 'fix'],
    ['findings', 0, 'location'],
    ['findings', 0, 'references', 0],
    ['coverage', 0],
    ['undecided', 0],
    ['diagnostics', 0],
  ])('refuses a field it does not know in %s %s %s', (...path) => {
    const broken = document();
    at(broken, path).value = 'surprise';
    expect(faultsOf(broken)).not.toBeNull();
  });

  it.each([
    [['tokens', 0, 'fingerprint'], 'tw1_short'],
    [['sightings', 0, 'token'], `tw1_${'a'.repeat(23)}`],
    [['findings', 0, 'id'], 'f1_0123456789abcdeg'],
    [['findings', 0, 'tokens'], ['tw1_short']],
    [['findings', 0, 'references', 0, 'url'], 'javascript:alert(1)'],
    [['time', 'from'], '2026-03-04'],
    [['time', 'to'], '2026-03-04T12:00:00+01:00'],
    [['uses', 0, 'destination'], 'https://api.example.com/orders?token=1'],
    [['uses', 0, 'count'], 0],
    [['findings', 0, 'severity'], 'urgent'],
  ] as const)('refuses %j as %j', (path, value) => {
    const broken = document();
    at(broken, path.slice(0, -1))[path.at(-1) as string] = value;
    expect(faultsOf(broken)).not.toBeNull();
  });
});

type Json = Record<string | number, unknown>;

function at(document: Json, path: readonly (string | number)[]): Json {
  return path.reduce<Json>((value, step) => value[step] as Json, document);
}

/** Every property of the document that the schema knows, first of each list, and whether it is required. */
function* paths(
  value: unknown,
  given: Json,
  path: (string | number)[] = [],
): Generator<{ path: (string | number)[]; required: boolean }> {
  const known = resolve(given);
  if (Array.isArray(value)) {
    if (value.length > 0) yield* paths(value[0], known.items as Json, [...path, 0]);
  } else if (value !== null && typeof value === 'object') {
    expect(known.additionalProperties, path.join('.')).toBe(false);
    for (const [key, child] of Object.entries(value)) {
      yield { path: [...path, key], required: (known.required as string[]).includes(key) };
      yield* paths(child, (known.properties as Record<string, Json>)[key] as Json, [...path, key]);
    }
  }
}

function resolve(given: Json): Json {
  const choice = (given.anyOf as Json[] | undefined)?.[0] ?? given;
  const reference = choice.$ref as string | undefined;
  return reference ? (schema.$defs[reference.replace('#/$defs/', '')] as Json) : choice;
}
