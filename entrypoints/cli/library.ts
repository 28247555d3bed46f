// The package's library entry: the engine without a browser. `library-types.ts` declares what is exported here.
export { detect, identify, inspect, inspectBytes } from '../../utils/engine';
export { RulesError, setRules } from './library-rules';
export { VERSION as version } from './version';
