/** Oldest Node that the command line runs on; the same as `engines` in package.json. */
const OLDEST = [22, 12] as const;

/** Whether this Node is new enough. Nothing else may be imported beside this: older ones would fail while loading. */
export function isNodeRecent(version: string = process.versions.node): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** Not from `_locales`, which an older Node may be unable to load. */
export const TOO_OLD = `tokenwitness: Node ${OLDEST.join('.')} or newer is needed, and this is ${process.versions.node}.\n`;
