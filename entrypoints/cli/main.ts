import { isNodeRecent, TOO_OLD } from './node-version';

if (isNodeRecent()) {
  const { run } = await import('./run');
  process.exitCode = await run(process.argv.slice(2));
} else {
  process.stderr.write(TOO_OLD);
  process.exitCode = 2;
}
