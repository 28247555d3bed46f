/**
 * One thing to hear in the page's own world. It is installed once, before any script of the page; it may throw, and then is told as
 * a fault under its file's name. What its hooks do later may use what `captureRealm` saved alone.
 */
export type PageSurface = () => void;
