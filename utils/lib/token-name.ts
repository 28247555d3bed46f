/** Fingerprint, or the issuer's own name of a token as logs have it. */
const NAME = /^(?:tw1_[A-Za-z0-9_-]{22}|(?:aws|github|k8s|k8s-user):.{1,250})$/;

export const isTokenName = (text: string): boolean => NAME.test(text);
