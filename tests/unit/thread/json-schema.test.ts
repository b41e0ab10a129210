// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { threadJsonSchema } from '../../../scripts/lib/thread-schema.ts';
import { BLOCK_KINDS } from '../../../src/thread/article-blocks.ts';
import {
  CARD_KINDS,
  LABEL_KINDS,
  MEDIA_KINDS,
  SPAN_KINDS,
  TEXT_MARKS,
  THREAD_SCHEMA,
} from '../../../src/thread/schema.ts';

interface Definition {
  required?: string[];
  properties?: Record<string, Field>;
  oneOf?: Definition[];
}

interface Field {
  enum?: readonly string[];
  pattern?: string;
  const?: unknown;
  items?: Field;
}

const published = JSON.parse(readFileSync('docs/thread.schema.json', 'utf8')) as Definition & {
  $defs: Record<string, Definition>;
};
const fieldOf = (name: string, field: string) => published.$defs[name]?.properties?.[field];

describe('the published format of threads', () => {
  it('is that of the code (`npm run schema` writes it)', () => {
    expect(published).toEqual(threadJsonSchema());
  });

  it('has all fields of a thread and its version', () => {
    expect(published.required).toEqual([
      'schema',
      'id',
      'url',
      'author',
      'capturedAt',
      'complete',
      'reasons',
      'posts',
    ]);
    expect(Object.keys(published.properties ?? {})).toEqual([
      ...(published.required ?? []),
      'more',
      'answered',
    ]);
    expect(published.properties?.schema?.const).toBe(THREAD_SCHEMA);
  });

  it('has the kinds of what a post can hold', () => {
    expect(fieldOf('Span', 'kind')?.enum).toEqual(SPAN_KINDS);
    expect(fieldOf('Media', 'kind')?.enum).toEqual(MEDIA_KINDS);
    expect(fieldOf('Card', 'kind')?.enum).toEqual(CARD_KINDS);
    expect(fieldOf('Label', 'kind')?.enum).toEqual(LABEL_KINDS);
    expect(fieldOf('Span', 'marks')?.items?.enum).toEqual(TEXT_MARKS);
  });

  it('has every kind of block, whole', () => {
    const kinds = published.$defs.Block?.oneOf?.map((one) => one.properties?.kind?.const);
    expect(kinds).toEqual(BLOCK_KINDS);
    expect(fieldOf('ShownPost', 'blocks')?.items).toEqual({ $ref: '#/$defs/Block' });
  });

  it('refuses all addresses but those of the web', () => {
    const pattern = new RegExp(fieldOf('Span', 'href')!.pattern!, 'u');
    expect(pattern.test('HTTPS://x.com/ada')).toBe(true);
    expect(pattern.test('javascript:alert("https://")')).toBe(false);
  });
});
