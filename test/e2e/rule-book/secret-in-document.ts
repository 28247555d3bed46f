import { sample } from '@/utils/lib/sample';
import { showing } from './kit';
import type { RuleCase } from './story';

const held = (key: string) => showing(`<script type="application/json" id="config">{"payments": "${key}"}</script>`);

export default {
  risk: held(sample('sk_live_', 24)),
  ok: held(sample('pk_live_', 24)),
} satisfies RuleCase;
