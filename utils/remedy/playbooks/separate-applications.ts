import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 1,
  correct: 3,
  verify: 1,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import vhost from 'vhost';

// Instead of app.use('/shop', shop) and app.use('/admin', admin).
app.use(vhost('shop.example.com', shop));
app.use(vhost('admin.example.com', admin));`,
    },
    {
      framework: 'Next.js',
      language: 'js',
      code: `// next.config.mjs of each application: no basePath under a common host; links name the other host.
export default {
  async redirects() {
    return [{ source: '/admin/:path*', destination: 'https://admin.example.com/:path*', permanent: true }];
  },
};`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// One application cannot keep its storage from another at its origin: move, and leave nothing behind.
for (const key of Object.keys(localStorage)) if (key.startsWith('admin.')) localStorage.removeItem(key);
location.replace('https://admin.example.com' + location.pathname);`,
    },
    {
      framework: 'nginx',
      language: 'nginx',
      code: `server {
    server_name admin.example.com;
    location / { proxy_pass http://admin; }
}
server {
    server_name www.example.com;
    location /admin/ { return 301 https://admin.example.com$request_uri; }
    location / { proxy_pass http://shop; }
}`,
    },
  ],
});
