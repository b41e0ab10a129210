import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { slideMarkup } from '../../../../src/render/engine/slide-markup.ts';
import { altTexts } from '../../../../src/render/files/alt-text.ts';
import { factsOf } from '../../../../src/render/files/file-facts-of.ts';
import { htmlFile } from '../../../../src/render/files/html-file.ts';
import { wordFile } from '../../../../src/render/files/word-file.ts';
import type { ImageEmbedder } from '../../../../src/render/images/embed-images.ts';
import { layOut, openStage } from '../../../../src/render/layout/hidden-stage.tsx';
import type { PlannedSlide } from '../../../../src/render/layout/plan.ts';
import type { LaidOut } from '../../../../src/render/layout/with-slides.ts';
import { cleanFacts } from '../../../../src/render/metadata/file-facts.ts';
import { xmpPacket } from '../../../../src/render/metadata/xmp-packet.ts';
import { veilOf } from '../../../../src/render/redaction/veil.ts';
import { captionOf } from '../../../../src/render/words/post-caption.ts';
import type { Job } from '../../../../src/store/database.ts';
import type { Thread } from '../../../../src/thread/schema.ts';
import { slidesOf } from '../../slides/at-once.ts';
import { fakeMeasure } from '../../slides/paging/fake-measure.ts';
import { FULL_THREAD } from '../words/full-thread.ts';

const store = vi.hoisted(() => ({ loadDraft: vi.fn() }));
vi.mock('../../../../src/store/drafts.ts', () => store);

/** All that files may not hold, but for lines and tabs. */
const FORBIDDEN = /(?![\n\t])[\p{Cc}\p{Surrogate}\ufffe\uffff]/u;
/** Each code point of them, and what stands around. */
const unit = fc.oneof(
  fc.integer({ min: 0, max: 0x9f }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(
    '\ufffe',
    '\uffff',
    '\ud83d',
    '\ude00',
    '&#0;',
    '&#13;',
    '&#x1b;',
    ' ',
    'é',
    '😀',
  ),
);
/** All of them at once. */
const WORST = `${String.fromCharCode(...Array(160).keys())}\ufffe\uffff\ud83d`;
const hostile = fc.string({ unit, minLength: 1, maxLength: 40 });

/** Everything that people have written in a thread, with that text in it. */
function poisoned(thread: Thread, text: string): Thread {
  const OURS = [
    'id',
    'url',
    'href',
    'image',
    'file',
    'avatar',
    'kind',
    'handle',
    'createdAt',
    'code',
  ];
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      const isOurs = OURS.includes(key) || /^(?:dir|schema|capturedAt|verified|lang)$/.test(key);
      return isOurs || key === 'avatarShape'
        ? value
        : `${value.slice(0, 2)}${text}${value.slice(2)}`;
    }
    if (Array.isArray(value)) return value.map((one) => visit(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, visit(one, name)]));
  };
  return visit(thread, '') as Thread;
}

beforeEach(() => {
  vi.stubGlobal('fetch', async () => ({ blob: async () => new Blob(['font']) }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

async function filesOf(text: string): Promise<Record<string, string>> {
  const thread = poisoned(FULL_THREAD, text);
  store.loadDraft.mockResolvedValue({ thread });
  const [slide] = slidesOf(thread, NO_EDITS, DEFAULT_DESIGN, 'one-image', fakeMeasure);
  const size = { width: 540, height: 900 };
  const planned = { slide, size } as PlannedSlide;
  const stage = openStage();
  const draw = () => layOut(stage, slide!, size, { found: new Map(), missing: new Set() });
  const images = { dataUrl: async () => null } as unknown as ImageEmbedder;
  const veil = veilOf(thread, DEFAULT_DESIGN.identity);
  const families = ['inter'];
  const laidOut = { slides: [planned], layOut: draw, scale: 1, families, images, veil, thread };
  const job = (format: string) =>
    ({
      ...{ threadId: thread.id, edits: NO_EDITS, design: DEFAULT_DESIGN },
      settings: { ...DEFAULT_EXPORT_SETTINGS, format },
    }) as Job;
  const written = async (format: string) => (await wordFile(job(format))).file.text();
  const { signal } = new AbortController();
  const html = await htmlFile(laidOut as unknown as LaidOut, { title: text, lang: text, signal });
  const element = draw();
  const facts = cleanFacts(factsOf(job('png'), laidOut as unknown as LaidOut, slide!));
  return {
    html: await html.text(),
    svg: (await slideMarkup({ element, size, scale: 1, families, images }, veil)).svg,
    painted: (await slideMarkup({ element, size, scale: 1, families, images })).svg,
    xmp: xmpPacket(facts),
    facts: Object.values(facts).join('\n'),
    markdown: await written('markdown'),
    text: await written('text'),
    json: JSON.stringify(JSON.parse(await written('json')), null, 1).replaceAll('\\\\', ''),
    altText: altTexts(job('png'), laidOut as unknown as LaidOut),
    caption: captionOf(thread, NO_EDITS, DEFAULT_DESIGN),
  };
}

it('no control character, and no half of one, is in any file that holds text', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      for (const [format, file] of Object.entries(await filesOf(text))) {
        expect(file.length, format).toBeGreaterThan(50);
        expect(FORBIDDEN.exec(file)?.[0], `${format} of ${JSON.stringify(text)}`).toBeUndefined();
      }
    }),
    { numRuns: 20, examples: [[WORST]] },
  );
});

it('nor does any come out of the markup when it is read', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const { html, svg } = await filesOf(text);
      const read = new DOMParser();
      for (const document of [
        read.parseFromString(html!, 'text/html'),
        read.parseFromString(svg!, 'image/svg+xml'),
      ]) {
        expect(document.querySelector('parsererror')).toBe(null);
        const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
          [...element.attributes].map(({ value }) => value),
        );
        const all = [document.documentElement.textContent, ...attributes].join('\n');
        expect(FORBIDDEN.exec(all)?.[0]).toBeUndefined();
      }
    }),
    { numRuns: 8, examples: [[WORST]] },
  );
});
