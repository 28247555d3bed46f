import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 1,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// The page that closes the login: it names its receiver, and hands over a code instead of a token.
app.get('/login/done', (req, res) => {
  const message = JSON.stringify({ type: 'login-done', code: req.session.takeCode() });
  res.type('html').send(\`<script>
    opener.postMessage(\${message.replaceAll('<', '\\\\u003c')}, 'https://app.example.com');
    close();
  </script>\`);
});`,
    },
    {
      framework: 'Next.js',
      language: 'tsx',
      code: `'use client';
import { useEffect } from 'react';

const LOGIN = 'https://login.example.com';

export function LoginListener({ onCode }: { onCode: (code: string) => void }) {
  useEffect(() => {
    const hear = (event: MessageEvent) => {
      if (event.origin !== LOGIN || event.data?.type !== 'login-done') return;
      onCode(event.data.code);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [onCode]);
  return null;
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Who sent it comes before what it says; the window that was opened is the only one that may answer.
const LOGIN = 'https://login.example.com';
const popup = window.open(LOGIN + '/start', 'login');

window.addEventListener('message', (event) => {
  if (event.origin !== LOGIN || event.source !== popup) return;
  finishLogin(event.data.code);
});`,
    },
  ],
});
