import { redact } from '../../engine';
import type { BrokenRow, FileProblem, FileRead } from '../../model/investigation';
import type { FieldMap } from '../../observe/logs/fields';
import type { Place } from '../../observe/logs/log-reader';
import type { LogFault } from '../../observe/logs/log-record';
import { cleanFileName } from '../file-name';

const BROKEN_SHOWN = 10;

/** What one file gave, as it is read. */
export class FileBook {
  readonly #brokenRows: BrokenRow[] = [];
  #mapping: Readonly<Record<string, string>> | null = null;
  #name: string | null = null;
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;
  format: string | null = null;
  envelope: string | null = null;
  rows = 0;
  used = 0;
  withoutToken = 0;
  outside = 0;
  otherTokens = 0;
  broken = 0;
  otherEvents = 0;
  late = 0;
  problem: FileProblem | null = null;

  /** `name`: raw, may hold a token. */
  constructor(readonly name: string) {}

  seen(at: number): void {
    this.rows += 1;
    this.#from = Math.min(this.#from, at);
    this.#to = Math.max(this.#to, at);
  }

  fault(fault: LogFault, place: Place): void {
    if (fault === 'other-event') {
      this.otherEvents += 1;
      return;
    }
    this.broken += 1;
    if (this.#brokenRows.length >= BROKEN_SHOWN) return;
    const line = 'line' in place ? place.line : null;
    this.#brokenRows.push({ fault, line, record: 'record' in place ? place.record : null });
  }

  mapped(map: FieldMap): void {
    this.#mapping = Object.fromEntries(
      [...map].map(([field, column]) => [redact(field), redact(column.slice(0, 100))]),
    );
  }

  /** Without what may be a token in it. */
  toldName(clean: (text: string) => string): string {
    this.#name ??= clean(cleanFileName(this.name));
    return this.#name;
  }

  /** `clean` puts names in the place of what may be tokens. */
  told(clean: (text: string) => string): FileRead {
    const { format, envelope, rows, used, withoutToken, outside, otherTokens, otherEvents, broken, late, problem } =
      this;
    const mapping = this.#mapping;
    return {
      name: this.toldName(clean),
      ...(envelope !== null && { envelope }),
      ...{ format, rows, used, withoutToken, outside, otherTokens, otherEvents, broken, late },
      brokenRows: this.#brokenRows,
      period: rows === 0 ? null : { from: this.#from, to: this.#to },
      mapping:
        mapping && Object.fromEntries(Object.entries(mapping).map(([field, column]) => [clean(field), clean(column)])),
      problem,
    };
  }
}
