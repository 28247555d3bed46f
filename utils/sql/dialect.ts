import type { Translate } from '../model/text';
import type { Column, ColumnType } from './uses-table';

/**
 * Where databases differ. Whatever is not here is written once: common table expressions, window functions with RANGE and ROWS,
 * `coalesce`, `greatest`, `ln`, `power`, `||`. Expressions are SQL; those that may be null are said to be.
 */
export interface Dialect {
  /** As it is called, with the least version. */
  readonly title: string;
  readonly types: Readonly<Record<ColumnType, string>>;
  readonly createTable: (name: string, columns: readonly Column[], t: Translate) => string;
  readonly createView: (name: string, query: string) => string;
  /** A table of what a query gives, in the place of the one before. */
  readonly createResult: (name: string, query: string) => string;
  /** A text as SQL writes it. */
  readonly literal: (text: string) => string;
  /** Epoch milliseconds of a time, which may be null, as a whole number; and back. */
  readonly milliseconds: (time: string) => string;
  readonly time: (milliseconds: string) => string;
  /** Whole part of a quotient of whole numbers. */
  readonly quotient: (of: string, by: number) => string;
  /** Quantile of all values of a group, linear between the ranks. */
  readonly quantile: (of: string, share: number) => string;
  /** Whether a regular expression is found, in any case; what it finds first, empty or null for nothing; all of it taken out. */
  readonly matches: (text: string, pattern: string) => string;
  readonly found: (text: string, pattern: string) => string;
  readonly without: (text: string, pattern: string) => string;
  /** Different texts of a group, in order, as one. */
  readonly list: (of: string) => string;
  /** Whole numbers of both ends as a table with the column `n`, under a name. */
  readonly series: (from: number, to: number, name: string) => string;
  /** Value of the row before, null for the first. */
  readonly before: (of: string, partition: string, order: string) => string;
}

/** A floating-point number, of 64 bits in all databases: some make decimals of literals and sums. */
export const real = (expression: string): string => `CAST(${expression} AS DOUBLE PRECISION)`;

/** Surprise of a probability. */
export const bits = (probability: string): string => `(-ln(${probability}) / ln(${real('2')}))`;
