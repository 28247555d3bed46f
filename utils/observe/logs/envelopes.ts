import type { LogEnvelope } from './log-envelope';

const modules = import.meta.glob<LogEnvelope>('./*.ts', { base: './envelopes', eager: true, import: 'envelope' });

/** Every envelope under its id. */
export const LOG_ENVELOPES: ReadonlyMap<string, LogEnvelope> = new Map(
  Object.values(modules)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((envelope) => [envelope.id, envelope]),
);
