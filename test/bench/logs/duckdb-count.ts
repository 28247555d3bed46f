import { DuckDBInstance } from '@duckdb/node-api';

// A process of its own: uses by access key or token in a raw log, by DuckDB alone, as JSON. In memory: nothing raw is kept.

const [, , kind = '', place = ''] = process.argv;
const at = place.replaceAll("'", "''");
const QUERIES: Readonly<Record<string, string>> = {
  documents: `SELECT record.userIdentity.accessKeyId AS token, count(*) AS uses
    FROM (SELECT unnest(Records) AS record
            FROM read_json('${at}/*.json', columns = {Records: 'STRUCT(userIdentity STRUCT(accessKeyId VARCHAR))[]'}, maximum_object_size = 67108864))
   GROUP BY ALL`,
  document: `SELECT token, count(*) AS uses
    FROM (SELECT unnest(regexp_extract_all(content, '"accessKeyId":"([^"]+)"', 1)) AS token FROM read_text('${at}/*.json'))
   GROUP BY ALL`,
  combined: `SELECT nullif(regexp_extract(line, '"Bearer ([^"]+)"$', 1), '') AS token, count(*) AS uses
    FROM read_csv('${at}', columns = {line: 'VARCHAR'}, delim = '\\x01', quote = '', escape = '', header = false, auto_detect = false)
   GROUP BY ALL`,
};

const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' });
const connection = await instance.connect();
const read = await connection.runAndReadAll(QUERIES[kind] ?? '');
console.log(
  JSON.stringify(
    Object.fromEntries(
      read
        .getRowsJson()
        .filter(([token]) => token !== null)
        .map(([token, uses]) => [token, Number(uses)]),
    ),
  ),
);
