/** First part of an archive, and what its signature covers. Digests are SHA-256, base64url. */
export interface Manifest {
  readonly format: 'tokenwitness-archive';
  readonly version: 1;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Version of the program, and digest of the rules that made the reports. */
  readonly tool: { readonly version: string; readonly rules: string };
  readonly caseId: string;
  /** Entries of these sites are in the ledger with their bodies. */
  readonly sites: readonly string[];
  /** Of the ledger that was archived, and where its chain stands in the archive. */
  readonly publicKey: string;
  readonly head: string;
  /** Number of the first entry in the archive, which follows the last checkpoint before what the case holds; 1 where there is none. */
  readonly from: number;
  /** All parts that follow manifest and signature, in their order. */
  readonly parts: readonly PartRecord[];
}

export interface PartRecord {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
