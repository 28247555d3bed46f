/**
 * What the policies of a document leave to a script that somebody slipped in. `any`: it runs. `listed`: only what stands on
 * listed hosts runs. `strict`: only what the server marked or named by its content.
 */
export interface ScriptPolicy {
  readonly scripts: 'any' | 'listed' | 'strict';
  /** Text becomes markup or code only through the page's own policies. */
  readonly trustedTypes: boolean;
}

/** Who can read what script can read at an origin: all that ran in its documents, and what stands in the way of more. */
export interface OriginAccess {
  readonly origin: string;
  /** Origins of the scripts that ran in its documents. */
  readonly scripts: readonly string[];
  /** Of its documents the weakest; null where no document was seen loading. */
  readonly policy: ScriptPolicy | null;
  /** Origins of pages in which a document of it stands as a frame. */
  readonly pages: readonly string[];
}
