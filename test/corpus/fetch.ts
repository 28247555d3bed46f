import { corpus } from './corpus.ts';

const MB = 1_000_000;

/** `node test/corpus/fetch.ts`: fetches what is missing and prints what is there. */
try {
  const packages = await corpus(console.log);
  for (const { name, version, bytes, files } of packages)
    console.log(
      `${(bytes / MB).toFixed(1).padStart(8)} MB ${String(files.length).padStart(6)} files  ${name}@${version}`,
    );
  const total = packages.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${(total / MB).toFixed(1).padStart(8)} MB in ${packages.length} packages`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
