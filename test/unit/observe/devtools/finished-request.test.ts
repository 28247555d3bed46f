import { describe, expect, it } from 'vitest';
import { LARGEST, wholeEntry } from '@/utils/observe/devtools/finished-request';

const entryOf = (content: object, status = 200) => ({ response: { status, content } });
const told = (entry: object, text: string, encoding = '') => {
  const asked: string[] = [];
  const body = async () => {
    asked.push('body');
    return [text, encoding] as const;
  };
  return wholeEntry({ entry: entry as Readonly<Record<string, unknown>>, body }).then((whole) => ({ ...whole, asked }));
};
const contentOf = ({ entry }: { entry: object }) => (entry as { response: { content: object } }).response.content;

describe('wholeEntry', () => {
  it('puts the body where a HAR file has it', async () => {
    const whole = await told(entryOf({ size: 2, mimeType: 'application/json' }), '{}');
    expect(whole.left).toBeNull();
    expect(contentOf(whole)).toEqual({ size: 2, mimeType: 'application/json', text: '{}' });
  });

  it('knows base64 by the word of Chromium, and by that of Firefox, which gives the media type instead', async () => {
    const chromium = await told(entryOf({ size: 2 }), 'AAE=', 'base64');
    expect(contentOf(chromium)).toMatchObject({ text: 'AAE=', encoding: 'base64' });
    const firefox = await told(entryOf({ size: 2, encoding: 'base64' }), 'AAE=', 'application/octet-stream');
    expect(contentOf(firefox)).toMatchObject({ text: 'AAE=', encoding: 'base64' });
  });

  it.each(['image/png', 'audio/mpeg', 'video/mp4', 'font/woff2', 'application/font-woff'])(
    'passes %s over',
    async (mimeType) => {
      expect(await told(entryOf({ size: 9, mimeType }), 'x')).toMatchObject({ left: 'kind', asked: [] });
    },
  );

  it('reads pictures that are texts', async () => {
    expect(await told(entryOf({ size: 9, mimeType: 'image/svg+xml' }), '<svg/>')).toMatchObject({ left: null });
  });

  it('asks for nothing that is too large, and says so', async () => {
    expect(await told(entryOf({ size: LARGEST + 1 }), 'x')).toMatchObject({ left: 'large', asked: [] });
    expect(await told(entryOf({ size: -1 }), 'x'.repeat(LARGEST * 2 + 1))).toMatchObject({ left: 'large' });
  });

  it('tells what is gone from what never was', async () => {
    expect(await told(entryOf({ size: 12 }), '')).toMatchObject({ left: 'gone' });
    for (const status of [0, 101, 204, 205, 301, 304])
      expect(await told(entryOf({ size: 12 }, status), '')).toMatchObject({ left: null, asked: [] });
    expect(await told(entryOf({ size: 0 }), '')).toMatchObject({ left: null, asked: [] });
  });

  it('takes a refusal for a body that is gone, and broken entries for empty ones', async () => {
    const body = () => Promise.reject(new Error('no'));
    expect((await wholeEntry({ entry: entryOf({ size: 3 }), body })).left).toBe('gone');
    expect((await wholeEntry({ entry: {}, body })).left).toBeNull();
    expect((await wholeEntry({ entry: { response: 'x' }, body })).left).toBeNull();
  });
});
