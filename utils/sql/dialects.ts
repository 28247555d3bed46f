import type { Dialect } from './dialect';
import { clickhouse } from './dialects/clickhouse';
import { duckdb } from './dialects/duckdb';
import { postgres } from './dialects/postgres';

/** By what `--emit-sql` calls them. */
export const DIALECTS = { duckdb, postgres, clickhouse } as const satisfies Record<string, Dialect>;
export type DialectId = keyof typeof DIALECTS;
