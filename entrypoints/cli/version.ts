import { optionalDependencies, version } from '../../package.json';

export const VERSION: string = version;

/** What `--database` needs, as `npm install` takes it. */
export const DUCKDB = `@duckdb/node-api@${optionalDependencies['@duckdb/node-api']}`;
