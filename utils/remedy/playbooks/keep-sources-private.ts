import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// Before the static files: maps are not served, whatever the build left in the folder.
app.use((req, res, next) => {
  if (req.path.endsWith('.map')) res.sendStatus(404);
  else next();
});
app.use(express.static('dist'));`,
    },
    {
      framework: 'Next.js',
      language: 'js',
      code: `// next.config.mjs
export default {
  // The default: no maps for the browser in production.
  productionBrowserSourceMaps: false,
};`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// vite.config.js: maps are built without a word of them in the script. Upload them, then delete them before you deploy.
import { defineConfig } from 'vite';

export default defineConfig({ build: { sourcemap: 'hidden' } });`,
    },
    {
      framework: 'webpack',
      language: 'js',
      code: `// webpack.config.js: public maps for stack traces, without the sources.
module.exports = {
  mode: 'production',
  devtool: 'nosources-source-map',
};`,
    },
  ],
});
