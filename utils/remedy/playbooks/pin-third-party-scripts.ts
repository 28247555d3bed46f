import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 1,
  correct: 4,
  verify: 1,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// npm install --save-exact the-library; then serve it from your own origin.
import { createRequire } from 'node:module';
import path from 'node:path';
import express from 'express';

const { resolve } = createRequire(import.meta.url);
const folder = path.dirname(resolve('the-library/dist/index.js'));
app.use('/vendor', express.static(folder, { immutable: true, maxAge: '1y' }));`,
    },
    {
      framework: 'Next.js',
      language: 'tsx',
      code: `import Script from 'next/script';

// openssl dgst -sha384 -binary library.js | openssl base64 -A
export const Library = () => (
  <Script
    src="https://cdn.example.net/library@4.2.1/library.js"
    integrity="sha384-HASH_OF_THE_FILE"
    crossOrigin="anonymous"
  />
);`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// What cannot be pinned runs in a frame of an opaque origin, which has no storage of the app.
const frame = document.createElement('iframe');
frame.sandbox = 'allow-scripts';
frame.src = '/analytics.html';
frame.hidden = true;
document.body.append(frame);

export const count = (event) => frame.contentWindow.postMessage({ event }, '*'); // no token, no address with one`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# config/initializers/assets.rb: hashes for what Rails serves; for other hosts give the hash yourself.
javascript_include_tag "https://cdn.example.net/library@4.2.1/library.js",
                       integrity: "sha384-HASH_OF_THE_FILE", crossorigin: "anonymous"`,
    },
  ],
});
