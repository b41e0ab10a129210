// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readSingle } from '../page-builder.ts';

describe('a link card', () => {
  it('reads a large card, whose domain hides in a sentence', () => {
    const extra =
      '<div><div data-testid="card.wrapper"><div data-testid="card.layoutLarge.media"><a href="https://t.co/c" aria-label="boats.example All about boats"><img src="https://pbs.twimg.com/card_img/1/a?format=jpg&amp;name=900x900"><div dir="ltr"><span>All about boats</span></div></a></div></div><a href="https://t.co/c">来自 boats.example</a></div>';
    expect(readSingle({ extra })).toMatchObject({
      media: [],
      card: {
        kind: 'large',
        href: 'https://t.co/c',
        domain: 'boats.example',
        title: 'All about boats',
        image: 'https://pbs.twimg.com/card_img/1/a?format=jpg&name=900x900',
      },
    });
  });

  it('reads a small card', () => {
    const extra =
      '<div data-testid="card.wrapper"><div data-testid="card.layoutSmall.media"><a href="https://t.co/c"><img src="https://pbs.twimg.com/card_img/1/b"></a></div><a href="https://t.co/c"><div data-testid="card.layoutSmall.detail"><div dir="auto">boats.example</div><div dir="auto">Boats</div><div dir="auto">They float.</div></div></a></div>';
    expect(readSingle({ extra }).card).toMatchObject({
      kind: 'small',
      domain: 'boats.example',
      title: 'Boats',
      description: 'They float.',
    });
  });

  it('reads a card without picture', () => {
    const extra =
      '<div data-testid="card.wrapper"><div data-testid="card.layoutSmall.media"><a href="https://t.co/c"><svg><path></path></svg></a></div><a href="https://t.co/c"><div data-testid="card.layoutSmall.detail"><div dir="auto">boats.example</div><div dir="auto">Boats</div></div></a></div>';
    expect(readSingle({ extra }).card).toEqual({
      kind: 'small',
      href: 'https://t.co/c',
      domain: 'boats.example',
      title: 'Boats',
      description: '',
      image: null,
    });
  });
});
