/** Between what a key names and the path of the frame it is in. */
export const IN_FRAME = ' in frame ';
