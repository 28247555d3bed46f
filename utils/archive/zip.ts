import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import type { Part } from '../model/archive';

configure({ useWebWorkers: false });

/** The earliest that a zip can say, written the same in every time zone. */
const DATE = new Date(1980, 0, 1, 12);

/** The one form that a list of parts has, byte for byte the same each time: stored, no dates, nothing between. */
export async function writeZip(parts: readonly Part[]): Promise<Uint8Array<ArrayBuffer>> {
  const plain = { level: 0, extendedTimestamp: false, zip64: false, dataDescriptor: false, lastModDate: DATE };
  const writer = new ZipWriter(new Uint8ArrayWriter(), { ...plain, msDosCompatible: true });
  for (const { name, bytes } of parts) await writer.add(name, new Uint8ArrayReader(bytes));
  return writer.close();
}
