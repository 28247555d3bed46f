import { isNodeRecent, TOO_OLD } from './node-version';

/** What `npm start` runs: with an address an audit, without one the demo. */
if (isNodeRecent()) {
  const { run } = await import('./run');
  const args = process.argv.slice(2);
  const hasAddress = args.some((arg) => /^https?:\/\//.test(arg));
  process.exitCode = await run([hasAddress ? 'audit' : 'demo', ...args], true);
} else {
  process.stderr.write(TOO_OLD);
  process.exitCode = 2;
}
