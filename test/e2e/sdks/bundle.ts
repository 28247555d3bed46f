import { build } from 'vite';
import { script } from '../sites/answers';
import type { Answer } from '../sites/serve-site';

const ENTRY = 'virtual:sdk';

/** One module for a browser, of SDKs that are published for bundlers alone. `code` is what the module exports. */
export async function bundled(code: string): Promise<Answer> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? import.meta.filename : undefined),
        load: (id) => (id === import.meta.filename ? code : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2023',
      rollupOptions: { input: ENTRY, preserveEntrySignatures: 'strict', output: { codeSplitting: false } },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  return script(chunk.code);
}
