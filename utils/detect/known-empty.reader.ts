/** As in `known-empty.ts`: a document makes few requests, and does not know which types its bridge looks for. */
export const knownEmpty: typeof import('./known-empty').knownEmpty = () => ({
  isKnownEmpty: () => false,
  knowEmpty: () => {},
});
