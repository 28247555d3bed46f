/** What the lanes need of the engine, bundled once for Node, a page and a worker: `import.meta.glob` needs a bundler. */
export { charsetBit, inCharset } from '../../utils/detect/charset';
export { detect } from '../../utils/detect/detect';
export { DETECTORS, slicesByForm } from '../../utils/detect/detectors';
export type { Scan } from '../../utils/detect/scanner';
export { createScanner } from '../../utils/detect/scanner';
export type { Detector, Format, Part, Run } from '../../utils/detect/token-type';
export { isRun } from '../../utils/detect/token-type';
export { inspect, inspectSteps } from '../../utils/engine';
export { drained } from '../../utils/lib/drained';
export { runSliced } from '../../utils/observe/content/slices';
