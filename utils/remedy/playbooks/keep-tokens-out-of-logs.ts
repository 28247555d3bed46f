import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 1,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import pino from 'pino';

// Names that are never written, wherever they stand.
export const log = pino({
  redact: ['req.headers.authorization', 'req.headers.cookie', '*.access_token', '*.refresh_token', '*.token'],
});`,
    },
    {
      framework: 'Next.js',
      language: 'js',
      code: `// next.config.mjs: calls of console.log do not reach production.
export default {
  compiler: {
    removeConsole: { exclude: ['error'] },
  },
};`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// One place that prints, and a list of names that it leaves out.
const SECRET = /token|authorization|cookie|secret|password/i;

export function show(label, value) {
  const clean = JSON.stringify(value, (name, inner) => (SECRET.test(name) ? '[left out]' : inner));
  console.info(label, clean);
}`,
    },
    {
      framework: 'Vite',
      language: 'js',
      code: `// vite.config.js: no console.* in what is built for production.
import { defineConfig } from 'vite';

export default defineConfig(({ mode }) => ({
  esbuild: { drop: mode === 'production' ? ['console', 'debugger'] : [] },
}));`,
    },
  ],
});
