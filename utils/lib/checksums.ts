export * from './checksums/crc';
