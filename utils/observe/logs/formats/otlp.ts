import { type Loose, listIn, recordIn, textIn } from '../../../lib/loose';
import { sample } from '../../../lib/sample';
import { type Field, FieldRow } from '../fields';
import { defineJson, type LogExamples, mostly } from '../log-format';
import type { LogFault, LogRecord, Row } from '../log-record';

/** By the semantic conventions for HTTP; the older names behind them. */
const FIELDS: Readonly<Record<string, Field>> = {
  'http.request.method': 'method',
  'http.method': 'method',
  'url.full': 'url',
  'http.url': 'url',
  'http.target': 'url',
  'url.path': 'url',
  'url.query': 'query',
  'server.address': 'host',
  'http.host': 'host',
  'http.response.status_code': 'status',
  'http.status_code': 'status',
  'client.address': 'client',
  'http.client_ip': 'client',
  'user_agent.original': 'agent',
  'http.user_agent': 'agent',
  'user.id': 'principal',
  'enduser.id': 'principal',
  'session.id': 'context',
  'tokenwitness.token': 'token',
  token: 'token',
};
const HEADER = /^http\.request\.header\.([\w-]{1,64})$/;

/**
 * OTLP log data as JSON, whole or one batch a line: records with attributes of HTTP. Source: OpenTelemetry, "OTLP/JSON" and
 * "Semantic conventions for HTTP".
 */
export const format = defineJson({
  id: 'otlp',
  wrappers: ['resourceLogs'],
  sniff: (values) => mostly(values, (value) => Array.isArray(recordIn(value).scopeLogs)),
  reader: () => read,
});

function read(value: unknown): Row {
  const { scopeLogs, resource } = recordIn(value);
  if (!Array.isArray(scopeLogs)) return 'not-this-format';
  const service = attributes(recordIn(resource)).get('service.name');
  const rows: (LogRecord | LogFault)[] = [];
  for (const scope of scopeLogs) {
    for (const one of listIn(recordIn(scope).logRecords)) {
      const row = readRecord(recordIn(one), service);
      rows.push(...(typeof row === 'string' ? [row] : row));
    }
  }
  return rows;
}

function readRecord(record: Loose, service: unknown): Row {
  const row = new FieldRow();
  row.set('time', record.timeUnixNano);
  row.set('time', record.observedTimeUnixNano);
  let isRequest = false;
  for (const [key, value] of attributes(record)) {
    const header = HEADER.exec(key)?.[1];
    const field = FIELDS[key];
    if (header !== undefined) row.header(header, textIn(listIn(value)[0] ?? value));
    else if (field) row.set(field, value);
    isRequest ||= header !== undefined || field === 'url' || field === 'token';
  }
  if (!isRequest) return 'other-event';
  if (!attributes(record).has('server.address')) row.set('host', service);
  return row.record();
}

function attributes(holder: Loose): ReadonlyMap<string, unknown> {
  return new Map(
    listIn(holder.attributes).map((one) => [textIn(recordIn(one).key), plain(recordIn(recordIn(one).value))]),
  );
}

/** `AnyValue` of OTLP. 64-bit integers are texts in its JSON. */
function plain({ stringValue, intValue, arrayValue, doubleValue }: Loose): unknown {
  if (arrayValue !== undefined) return listIn(recordIn(arrayValue).values).map((one) => recordIn(one).stringValue);
  return stringValue ?? intValue ?? doubleValue;
}

export const examples = (): LogExamples => {
  const token = sample('', 40);
  const text = (key: string, stringValue: string) => ({ key, value: { stringValue } });
  const request = [
    text('http.request.method', 'GET'),
    text('url.path', '/orders/42'),
    text('client.address', '203.0.113.7'),
  ];
  const status = { key: 'http.response.status_code', value: { intValue: '200' } };
  const header = {
    key: 'http.request.header.authorization',
    value: { arrayValue: { values: [{ stringValue: `Bearer ${token}` }] } },
  };
  const at = Date.UTC(2025, 9, 10, 13, 55, 36);
  const batch = (...records: readonly (readonly object[])[]) => ({
    resource: { attributes: [text('service.name', 'shop')] },
    scopeLogs: [{ logRecords: records.map((attributes) => ({ timeUnixNano: `${at}000000`, attributes })) }],
  });
  const reads = { at, method: 'GET', target: '/orders/42', client: '203.0.113.7', destination: 'shop', status: 200 };
  return {
    matches: [
      {
        rows: [JSON.stringify({ resourceLogs: [batch([...request, status, header])] })],
        reads: { ...reads, headers: [['authorization', `Bearer ${token}`]] },
      },
      { rows: [JSON.stringify({ resourceLogs: [batch([text('event', 'started')], [...request, status])] })], reads },
    ],
    nearMisses: [[JSON.stringify({ resourceSpans: [] })], [JSON.stringify({ resourceLogs: 'none' })]],
  };
};
