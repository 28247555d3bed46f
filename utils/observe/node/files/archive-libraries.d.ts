// What is used of two libraries without types for the calls that are used.

declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export interface Entry {
    readonly fileNameRaw: Buffer;
    readonly generalPurposeBitFlag: number;
    readonly extraFields: readonly object[];
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    isEncrypted(): boolean;
    getLastModDate(): Date;
  }
  export interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    close(): void;
  }
  interface Options {
    readonly decodeStrings: boolean;
    readonly autoClose: boolean;
    readonly lazyEntries: boolean;
  }
  export function openPromise(path: string, options: Options): Promise<ZipFile>;
  export function fromBufferPromise(buffer: Buffer, options: Options): Promise<ZipFile>;
  export function getFileNameLowLevel(
    flag: number,
    name: Buffer,
    extraFields: readonly object[],
    strict: boolean,
  ): string;
}

declare module 'tar-stream' {
  import type { Duplex, Readable } from 'node:stream';

  interface Entry extends Readable {
    readonly header: {
      readonly name: string;
      readonly size: number;
      readonly type: string;
      readonly mtime: Date | null;
    };
  }
  export function extract(): Duplex & AsyncIterable<Entry>;
}
