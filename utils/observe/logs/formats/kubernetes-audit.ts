import { logTime } from '../../../lib/log-time';
import { listIn, numberIn, recordIn, textIn } from '../../../lib/loose';
import { sampleUuid } from '../../../lib/sample-uuid';
import { defineJson, type LogExamples, mostly } from '../log-format';
import { type LogToken, logRecord, type Row } from '../log-record';

const CREDENTIAL = 'authentication.kubernetes.io/credential-id';
const POD = 'authentication.kubernetes.io/pod-name';
const READS = new Set(['get', 'list', 'watch', 'head', 'options']);

/**
 * Audit log of a Kubernetes API server (`audit.k8s.io`), one event a line or an `EventList`. The token is the credential id (its
 * JTI or the hash of a certificate) where the server writes one, else the name of the user. Source: Kubernetes, "Auditing" and
 * "kube-apiserver Audit Configuration (v1)".
 */
export const format = defineJson({
  id: 'kubernetes-audit',
  wrappers: ['items'],
  tells: [],
  sniff: (values) => mostly(values, isEvent),
  reader: () => read,
});

const isEvent = (value: unknown): boolean => {
  const { auditID, verb, stage } = recordIn(value);
  return [auditID, verb, stage].every((one) => typeof one === 'string');
};

function read(value: unknown): Row {
  if (!isEvent(value)) return 'not-this-format';
  const event = recordIn(value);
  // Each request has an event for each stage; the last one knows how it ended.
  const stage = textIn(event.stage);
  if (stage !== 'ResponseComplete' && stage !== 'Panic') return [];
  const at = logTime(event.requestReceivedTimestamp ?? event.stageTimestamp);
  if (at === null) return 'no-time';
  const user = recordIn(event.user);
  const extra = recordIn(user.extra);
  const object = recordIn(event.objectRef);
  const name = textIn(user.username);
  const credential = textIn(listIn(extra[CREDENTIAL])[0]);
  const token: LogToken =
    credential === '' ? { kind: 'id', of: 'k8s-user', value: name } : { kind: 'id', of: 'k8s', value: credential };
  return [
    logRecord({
      at,
      method: READS.has(textIn(event.verb)) ? 'READ' : 'WRITE',
      destination: 'kube-apiserver',
      target: [textIn(event.verb), textIn(object.apiGroup), textIn(object.resource), textIn(object.subresource)]
        .filter(Boolean)
        .join(' '),
      isOperation: true,
      object: [textIn(object.namespace), textIn(object.name)].filter(Boolean).join('/'),
      status: numberIn(recordIn(event.responseStatus).code),
      client: textIn(listIn(event.sourceIPs)[0]),
      agent: textIn(event.userAgent),
      context: textIn(listIn(extra[POD])[0]),
      principal: name,
      tokens: token.value === '' || name === 'system:anonymous' ? [] : [token],
    }),
  ];
}

export const examples = (): LogExamples => {
  const id = `JTI=${sampleUuid()}`;
  const event = {
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    auditID: sampleUuid('', 2),
    stage: 'ResponseComplete',
    verb: 'list',
    user: { username: 'system:serviceaccount:shop:api', extra: { [CREDENTIAL]: [id], [POD]: ['api-0'] } },
    sourceIPs: ['203.0.113.7'],
    userAgent: 'kubectl/v1.34',
    objectRef: { resource: 'secrets', namespace: 'shop', apiVersion: 'v1' },
    responseStatus: { metadata: {}, code: 403 },
    requestReceivedTimestamp: '2025-10-10T13:55:36.123456Z',
  };
  const reads = {
    at: Date.UTC(2025, 9, 10, 13, 55, 36, 123),
    method: 'READ',
    target: 'list secrets',
    object: 'shop',
    status: 403,
  };
  const user = { username: 'ada' };
  return {
    matches: [
      {
        rows: [JSON.stringify(event)],
        reads: { ...reads, context: 'api-0', tokens: [{ kind: 'id', of: 'k8s', value: id }] },
      },
      {
        rows: [JSON.stringify({ kind: 'EventList', items: [{ ...event, verb: 'create', user }] })],
        reads: { method: 'WRITE', tokens: [{ kind: 'id', of: 'k8s-user', value: 'ada' }] },
      },
      { rows: [JSON.stringify({ ...event, stage: 'RequestReceived' }), JSON.stringify(event)], reads },
    ],
    nearMisses: [
      [JSON.stringify({ kind: 'Event', type: 'Normal', reason: 'Pulled' })],
      [JSON.stringify({ verb: 'list', time: 1 })],
    ],
  };
};
