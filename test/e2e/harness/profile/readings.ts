import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readLog, readTable } from './leveldb';
import { uncompress, uncompressFrames } from './snappy';

/** The bytes of a file as one way of reading it shows them. */
export interface Reading {
  readonly how: string;
  readonly bytes: Buffer;
}

const SQLITE = Buffer.from('SQLite format 3\0');
/** Chromium's IndexedDB puts it before a value that it compressed with snappy. */
const COMPRESSED_VALUE = Buffer.from([0xff, 0x11, 0x02]);

/** A file as it is, and as LevelDB, SQLite and snappy would read it. Throws where a database cannot be read. */
export function readingsOf(file: string, bytes: Buffer): Reading[] {
  return [{ how: 'raw', bytes }, ...stored(file, bytes).flatMap(withUncompressed)];
}

function stored(file: string, bytes: Buffer): Reading[] {
  if (bytes.subarray(0, SQLITE.length).equals(SQLITE)) return sqliteValues(file);
  if (file.endsWith('.log') && /leveldb|Extension|Storage/.test(file)) {
    return readLog(bytes).map((record) => ({ how: 'leveldb log', bytes: record }));
  }
  const table = readTable(bytes);
  if (table !== null) return table.map((part) => ({ how: 'leveldb table', bytes: part }));
  const frames = uncompressFrames(bytes);
  if (frames !== null) return [{ how: 'snappy frames', bytes: frames }];
  return [{ how: 'file', bytes }];
}

function withUncompressed(reading: Reading): Reading[] {
  const found = [reading];
  // A record of the log holds many values, and each has more after it.
  let at = reading.bytes.indexOf(COMPRESSED_VALUE);
  for (; at >= 0; at = reading.bytes.indexOf(COMPRESSED_VALUE, at + 1)) {
    const value = uncompress(reading.bytes.subarray(at + COMPRESSED_VALUE.length), true);
    if (value !== null) found.push({ how: `${reading.how}, value uncompressed`, bytes: value });
  }
  const whole = uncompress(reading.bytes);
  if (whole !== null) found.push({ how: `${reading.how}, uncompressed`, bytes: whole });
  return found;
}

function sqliteValues(file: string): Reading[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tokenwitness-sqlite-'));
  try {
    const copy = path.join(folder, 'copy.sqlite');
    for (const tail of ['', '-wal', '-shm', '-journal']) {
      if (existsSync(file + tail)) copyFileSync(file + tail, copy + tail);
    }
    const database = new DatabaseSync(copy, { readOnly: false });
    try {
      return tablesOf(database).flatMap((table) => cells(database, table));
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tablesOf(database: DatabaseSync): string[] {
  const rows = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  return rows.map((row) => String(row.name));
}

function cells(database: DatabaseSync, table: string): Reading[] {
  const statement = database.prepare(`SELECT * FROM "${table.replaceAll('"', '""')}"`);
  statement.setReadBigInts(true);
  return statement
    .all()
    .flatMap((row) => Object.entries(row))
    .flatMap(([column, value]) => {
      const how = `sqlite ${table}.${column}`;
      if (typeof value === 'string') return [{ how, bytes: Buffer.from(value) }];
      return value instanceof Uint8Array ? [{ how, bytes: Buffer.from(value) }] : [];
    });
}
