const PREFIX = 'file:';

/** What the entries of a kept file belong to, where those of a site have its name. `sha256`: base64url. No site is called so. */
export const fileSite = (sha256: string): string => PREFIX + sha256;

export const isFileSite = (site: string): boolean => site.startsWith(PREFIX);
