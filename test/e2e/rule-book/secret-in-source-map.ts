import { sample } from '@/utils/lib/sample';
import { loading } from './kit';
import type { RuleCase } from './story';

function mapped(key: string) {
  const source = `// rotate ${key} before the release\nexport const now = () => Date.now();\n`;
  const map = {
    version: 3,
    file: 'app.js',
    sources: ['src/now.ts'],
    sourcesContent: [source],
    names: [],
    mappings: 'AACA',
  };
  return loading({
    '/app.js': 'const now=()=>Date.now();\n//# sourceMappingURL=app.js.map\n',
    '/app.js.map': JSON.stringify(map),
  });
}

export default { risk: mapped(sample('sk_live_', 24)), ok: mapped('the key') } satisfies RuleCase;
