// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  ADA,
  cell,
  GAP,
  id,
  link,
  page,
  photo,
  plain,
  quoteFrame,
  readOk,
  readSingle,
  text,
  tweet,
} from '../page-builder.ts';

const spansOf = (markup: string) => readSingle({ text: markup }).text;

describe('the text of a post', () => {
  it('keeps line breaks and blank lines exactly', () => {
    expect(spansOf(text('One\n\nTwo\n  three'))).toEqual([
      { kind: 'text', text: 'One\n\nTwo\n  three' },
    ]);
    expect(plain(readSingle({ text: 'a<br>b<br><br>c' }))).toBe('a\nb\n\nc');
  });

  it('shows a link as X does and keeps its whole target', () => {
    const markup = text('See ') + link('example.com/long/pa', 'th?page=2&amp;x=1') + text(' now');
    expect(spansOf(markup)).toEqual([
      { kind: 'text', text: 'See ' },
      {
        kind: 'link',
        text: 'example.com/long/pa…',
        href: 'https://example.com/long/path?page=2&x=1',
      },
      { kind: 'text', text: ' now' },
    ]);
  });

  it('keeps the short target where the label is no address', () => {
    const markup = '<a href="https://t.co/xyz">pic of a cat</a>';
    expect(spansOf(markup)).toEqual([
      { kind: 'link', text: 'pic of a cat', href: 'https://t.co/xyz' },
    ]);
  });

  it('makes links to other posts absolute', () => {
    const markup = `<a href="/bob/status/${id(7)}"><span aria-hidden="true">https://</span>x.com/bob/st<span aria-hidden="true">atus/1</span><span aria-hidden="true">…</span></a>`;
    expect(spansOf(markup)).toEqual([
      { kind: 'link', text: 'x.com/bob/st…', href: `https://x.com/bob/status/${id(7)}` },
    ]);
  });

  it('does not break the line around a mention', () => {
    const markup = `${text('Thanks ')}<div><span><a href="/bob">@bob</a></span></div>${text('!')}`;
    expect(spansOf(markup)).toEqual([
      { kind: 'text', text: 'Thanks ' },
      { kind: 'mention', text: '@bob', href: 'https://x.com/bob' },
      { kind: 'text', text: '!' },
    ]);
  });

  it('knows hashtags and cashtags', () => {
    const markup =
      '<span><a href="/hashtag/猫?src=hashtag_click">#猫</a></span> <a href="/search?q=%24ACME&amp;src=cashtag_click">$ACME</a>';
    expect(spansOf(markup).map(({ kind, text: shown }) => [kind, shown])).toEqual([
      ['hashtag', '#猫'],
      ['text', ' '],
      ['cashtag', '$ACME'],
    ]);
  });

  it('reads emoji pictures as characters', () => {
    const family = '1f468-200d-1f469-200d-1f467';
    const markup = `<img alt="🎉" src="https://abs-0.twimg.com/emoji/v2/svg/1f389.svg"><img src="https://abs-0.twimg.com/emoji/v2/svg/${family}.svg">`;
    expect(spansOf(markup)).toEqual([
      { kind: 'emoji', text: '🎉' },
      { kind: 'emoji', text: '👨‍👩‍👧' },
    ]);
  });

  it('takes no other picture for words', () => {
    const media = 'src="https://pbs.twimg.com/media/KEY?format=jpg&name=small"';
    expect(spansOf(`${text('Before')}<img alt="Image" ${media}>${text(' after')}`)).toEqual([
      { kind: 'text', text: 'Before\n after' },
    ]);
    expect(spansOf(`${text('Go ')}<img alt="❤" src="data:,">`)).toEqual([
      { kind: 'text', text: 'Go ' },
      { kind: 'emoji', text: '❤' },
    ]);
    const flag = '<img alt="#Cup" src="https://abs.twimg.com/hashflags/cup.png">';
    expect(spansOf(flag)).toEqual([{ kind: 'emoji', text: '#Cup' }]);
  });

  it('has photos between its words as media, also before they have come (unseen)', () => {
    const inline = (n: number, inside = '') =>
      `<a href="/ada/status/${id(1)}/photo/${n}">${inside}</a>`;
    const image =
      '<div><img alt="Image" src="https://pbs.twimg.com/media/KEY?format=jpg&name=small"></div>';
    const post = readSingle({ text: text('Above') + inline(1, image) + text('Below') + inline(2) });
    expect(plain(post)).toBe('Above\nBelow');
    expect(post.media.map(({ url }) => url)).toEqual([
      'https://pbs.twimg.com/media/KEY?format=jpg&name=orig',
      null,
    ]);
    // And says where: after "Above", and after "Below".
    expect(post.media.map(({ at }) => at)).toEqual([5, 11]);
  });

  it('takes what X writes over a photo between words for no words (unseen)', () => {
    const described =
      `<a href="/ada/status/${id(1)}/photo/1"><div data-testid="tweetPhoto" aria-label="A lamp">` +
      '<img alt="A lamp" src="https://pbs.twimg.com/media/LAMP?format=jpg&name=small"></div>' +
      '<div><button type="button"><span>ALT</span></button></div></a>';
    const film =
      '<div><div data-testid="tweetPhoto"><div data-testid="videoPlayer"><video ' +
      'poster="https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/F.jpg"></video><span>0:15</span></div></div></div>';
    const bare = described
      .replace('LAMP', 'BARE')
      .replace('photo/1', 'photo/3')
      .replaceAll('A lamp', 'Image')
      .replace(/<button.*button>/, '');
    const post = readSingle({
      text: text('Above\n') + described + text('\nBetween') + film + text('Below') + bare,
    });
    expect(plain(post)).toBe('Above\n\nBetween\nBelow');
    expect(post.media).toMatchObject([
      { kind: 'photo', alt: 'A lamp', at: 6 },
      { kind: 'video', duration: '0:15', at: 14 },
      { kind: 'photo', alt: '', at: 20 },
    ]);
  });

  it('says nothing of the place of photos below the words', () => {
    const post = readSingle({ text: text('Above'), extra: photo({}) });
    expect(post.media).toMatchObject([{ kind: 'photo' }]);
    expect(post.media[0]).not.toHaveProperty('at');
  });

  it('keeps a link to a photo that somebody wrote', () => {
    const markup = `<a href="/bob/status/${id(7)}/photo/1">x.com/bob/status/7…</a>`;
    const post = readSingle({ text: markup });
    expect([plain(post), post.media]).toEqual(['x.com/bob/status/7…', []]);
  });

  it('leaves hashflags without a description away', () => {
    expect(spansOf(`${text('Go')}<img src="https://abs.twimg.com/hashflags/cup.png">`)).toEqual([
      { kind: 'text', text: 'Go' },
    ]);
  });

  it('keeps right-to-left text and its language', () => {
    const post = readSingle({ text: text('مرحبا @bob עולם'), lang: 'ar' });
    expect(post).toMatchObject({ lang: 'ar', dir: 'auto', text: [{ text: 'مرحبا @bob עולם' }] });
  });

  it('keeps a direction that the page gives', () => {
    const html = page([
      cell(
        tweet({ opened: true, text: text('سلام'), lang: 'fa' }).replace('dir="auto"', 'dir="rtl"'),
      ),
      GAP,
    ]);
    expect(readOk(html).posts[0]).toMatchObject({ lang: 'fa', dir: 'rtl' });
  });

  it('falls back to the language box when the test id is gone', () => {
    const html = page([
      cell(
        tweet({ opened: true, text: text('Still here') }).replace('data-testid="tweetText"', ''),
      ),
      GAP,
    ]);
    expect(readOk(html).posts[0]).toMatchObject({ text: [{ text: 'Still here' }] });
  });
});

describe('a text that goes on elsewhere', () => {
  const forms = {
    'a button after it': {
      afterText: '<button data-testid="tweet-text-show-more-link">Show more</button>',
    },
    'a link after it': {
      afterText: `<a href="/${ADA}/status/${id(1)}" data-testid="tweet-text-show-more-link">Show more</a>`,
    },
    'a box after it': {
      afterText:
        '<div role="link" tabindex="0" data-testid="tweet-text-show-more-link">Show more</div>',
    },
    'a span in it': {
      text: `${text('Begin')}<span role="link" data-testid="tweet-text-show-more-link">Show more</span>`,
    },
  };
  it.each(Object.entries(forms))('is flagged with %s', (_, form) => {
    const post = readSingle({ text: text('Begin'), ...form });
    expect(post.truncated).toBe(true);
    expect(plain(post)).toBe('Begin');
  });

  it('makes the thread incomplete', () => {
    const html = page([
      cell(tweet({ opened: true })),
      GAP,
      cell(tweet({ id: id(2), ...forms['a link after it'] })),
      GAP,
      cell(tweet({ id: id(3), handle: 'bob' })),
    ]);
    expect(readOk(html).reasons).toEqual([{ code: 'truncated-posts', count: 1 }]);
  });

  it('is assumed where a post has nothing at all', () => {
    expect(readSingle({ text: null }).truncated).toBe(true);
  });
});

describe('how words are set', () => {
  const styled = (style: string, words: string) => `<span style="${style}">${words}</span>`;

  it('is told by their style, against that of the whole text (unseen)', () => {
    const markup =
      text('Plain ') +
      styled('font-weight: 700', 'bold ') +
      styled('font-style: italic', 'slanted ') +
      styled('font-weight: 800; font-style: italic', `<span>both</span>`) +
      styled('text-decoration: line-through', `<span>struck</span>`);
    expect(spansOf(markup)).toEqual([
      { kind: 'text', text: 'Plain ' },
      { kind: 'text', text: 'bold ', marks: ['bold'] },
      { kind: 'text', text: 'slanted ', marks: ['italic'] },
      { kind: 'text', text: 'both', marks: ['bold', 'italic'] },
      { kind: 'text', text: 'struck', marks: ['strike'] },
    ]);
  });

  it('is told by the classes of one rule where a page has lost its styles', () => {
    expect(spansOf('<span>Plain </span><span class="css-1 r-b88u0q">bold</span>')).toEqual([
      { kind: 'text', text: 'Plain ' },
      { kind: 'text', text: 'bold', marks: ['bold'] },
    ]);
  });

  it('is that of links, mentions and emoji, too', () => {
    const emoji = '<img alt="🎉" src="https://abs-0.twimg.com/emoji/v2/svg/1f389.svg">';
    const mention = '<div><span><a href="/bob">@bob</a></span></div>';
    const spans = spansOf(styled('font-weight: bold', `Dear ${mention}${emoji}`));
    expect(spans.map(({ kind, marks }) => [kind, marks])).toEqual([
      ['text', ['bold']],
      ['mention', ['bold']],
      ['emoji', ['bold']],
    ]);
    const inside = `<a href="https://t.co/x">${styled('font-style: italic', 'here')}</a>`;
    expect(spansOf(inside)).toMatchObject([{ kind: 'link', marks: ['italic'] }]);
  });

  it('is no mark where the whole text is so', () => {
    const html = page([cell(tweet({ opened: true, text: text('Large') })), GAP]).replace(
      'data-testid="tweetText"',
      'data-testid="tweetText" style="font-weight: 700; font-style: italic"',
    );
    expect(readOk(html).posts[0]).toMatchObject({ text: [{ kind: 'text', text: 'Large' }] });
  });
});

describe('words of translators', () => {
  const IMMERSIVE =
    '<font class="notranslate immersive-translate-target-wrapper" lang="fr"><br><font class="notranslate immersive-translate-target-inner">Bonjour.</font></font>';

  it.each([
    ['an extension with font elements', IMMERSIVE],
    [
      'another with spans',
      '<span class="notranslate read-frog-translated-content-wrapper" lang="fr"><span>Bonjour.</span></span>',
    ],
    ['one that says the language alone', '<div lang="fr">Bonjour.</div>'],
    ['one with a link', '<span class="x-translation"><a href="/bob">@bob</a> Bonjour.</span>'],
  ])('put beside X’s own are left out: %s', (_, added) => {
    const post = readSingle({ text: text('Hello.') + added });
    expect([post.text, post.translated]).toEqual([[{ kind: 'text', text: 'Hello.' }], false]);
  });

  it.each([
    [
      'by the browser',
      '<span><font style="vertical-align: inherit;"><font style="vertical-align: inherit;">Bonjour.</font></font></span>',
    ],
    ['by another one', '<span _msttexthash="123" _msthash="4">Bonjour.</span>'],
    ['by an extension that leaves nothing else', IMMERSIVE.replace('<br>', '')],
  ])('in place of X’s own are read, and the post says so: %s', (_, replaced) => {
    const post = readSingle({ text: replaced });
    expect([plain(post), post.translated]).toEqual(['Bonjour.', true]);
  });

  it('may stand below the text, and are no notice of X’s there', () => {
    const afterText =
      '<div class="deepl-translated" lang="fr" dir="auto"><span>Bonjour le monde.</span></div>';
    const html = page([cell(tweet({ opened: true, afterText })), GAP]);
    expect(readSingle({ afterText })).toMatchObject({ notices: [], labels: [], translated: false });
    expect(readOk(html).reasons.map(({ code }) => code)).not.toContain('withheld-media');
  });

  it('leave a label of X’s that they stand beside', () => {
    const icon = '<svg viewBox="0 0 24 24"></svg>';
    const extra = `<div><div dir="ltr">${icon}<span>Made with AI</span><font class="x-translated" lang="fr">Fait avec IA</font></div></div>`;
    expect(readSingle({ extra }).labels).toEqual([{ kind: 'ai', text: 'Made with AI' }]);
  });

  it('in place of a name say that the post is translated, quoted ones too', () => {
    const name = '<font style="vertical-align: inherit;">Ada auf Deutsch</font>';
    expect(readSingle({ name }).translated).toBe(true);
    const quote = quoteFrame({ name });
    expect(readSingle({ extra: quote })).toMatchObject({
      translated: false,
      quote: { translated: true },
    });
  });

  it('are no part of a name', () => {
    const html = page([cell(tweet({ opened: true, text: text('Hi') })), GAP]).replaceAll(
      '>Ada<',
      `>Ada<font class="notranslate x-translate">Adèle</font><`,
    );
    expect(html).toContain('Adèle');
    expect(readOk(html).author.name).toBe('Ada');
  });
});

describe('a machine translation', () => {
  it('is recognised by its bar, in any language', () => {
    const bar =
      '<div dir="ltr"><svg viewBox="0 0 33 32"></svg><span>翻訳元: 英語</span><button>原文を表示</button></div>';
    const post = readSingle({ text: text('こんにちは'), lang: 'ja', beforeText: bar });
    expect(post.translated).toBe(true);
    expect(plain(post)).toBe('こんにちは');
  });

  it('is not assumed without it', () => {
    expect(readSingle({}).translated).toBe(false);
  });
});
