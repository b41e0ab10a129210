import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_DESIGN, type Design } from '../../../../src/design/schema.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { Footer } from '../../../../src/slides/view/footer.tsx';
import { loadQrCodes } from '../../../../src/slides/view/qr-code.tsx';
import { makePost, makeThread } from '../../thread/make-thread.ts';
import { slidesOf } from '../at-once.ts';
import { fakeMeasure } from '../paging/fake-measure.ts';
import { found, show, texts } from '../show.tsx';

// Tests of plans have another qr-code.tsx, and share the document with this one.
vi.hoisted(() => vi.resetModules());

const THREAD = makeThread([makePost()]);
const footerOf = (changes: Partial<Design>) =>
  slidesOf(THREAD, NO_EDITS, { ...DEFAULT_DESIGN, ...changes }, 'one-image', fakeMeasure)[0]!
    .footer;

describe('the foot of a picture', () => {
  const { watermark, identity } = DEFAULT_DESIGN;
  const link = { text: watermark.text, logo: null, source: { kind: 'link', url: THREAD.url } };

  it.each<[string, Partial<Design>, unknown]>([
    ['a watermark', {}, { text: watermark.text, logo: null, source: null }],
    ['nothing', { watermark: { ...watermark, text: '' } }, null],
    ['the address', { source: 'link' }, link],
    [
      'no address where nobody shall know who it was',
      { source: 'qr', identity: { ...identity, mode: 'blurred' } },
      { text: watermark.text, logo: null, source: null },
    ],
  ])('has %s', (_, changes, footer) => {
    expect(footerOf(changes)).toEqual(footer);
  });

  it('shows logo, text and address', () => {
    const logo = 'own:0123456789abcdef';
    const source = { kind: 'link', url: 'https://x.com/ada/status/1' } as const;
    const shown = show(<Footer footer={{ text: 'by me', logo, source }} />, found([logo, 80, 24]));
    expect(texts(shown, '.watermark span')).toEqual(['by me']);
    expect(texts(shown, '.source')).toEqual(['x.com/ada/status/1']);
    expect(shown.querySelector('img.logo')).not.toBeNull();
  });

  it('draws the address as a code with free space round it', async () => {
    await loadQrCodes();
    const source = { kind: 'qr', url: 'https://x.com/ada/status/1234567890' } as const;
    const code = show(<Footer footer={{ text: '', logo: null, source }} />).querySelector('.qr');
    const side = Number(code?.getAttribute('viewBox')?.split(' ')[2]);
    const modules = [...(code?.innerHTML ?? '').matchAll(/M(\d+) (\d+)h1/g)].map(([, x]) =>
      Number(x),
    );
    expect(modules.length).toBeGreaterThan(150);
    expect(Math.min(...modules)).toBe(4);
    expect(Math.max(...modules)).toBe(side - 5);
  });
});
