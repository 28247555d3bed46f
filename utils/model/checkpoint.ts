/**
 * The ledger's word for where its chain stood: `signature` (ECDSA P-256 with SHA-256, 64 bytes) by the ledger's own key over
 * the other fields. `publicKey` is the uncompressed point, 65 bytes. Keys, hashes and signatures are base64url.
 */
export interface Checkpoint {
  readonly v: 1;
  /** Of the last entry then, and its hash. */
  readonly seq: number;
  readonly hash: string;
  /** When it was signed, by the clock of the machine; epoch milliseconds. */
  readonly at: number;
  readonly publicKey: string;
  readonly signature: string;
}

/** A checkpoint without its key, as people keep it elsewhere. `keyId` is `twk1_` + 22 base64url characters. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
  readonly at: number;
  readonly keyId: string;
  readonly signature: string;
}
