// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ADA, readSingle } from '../page-builder.ts';

describe('an author', () => {
  const svg = (inner: string) => `<svg data-testid="icon-verified"><g>${inner}</g></svg>`;
  it.each([
    ['none', ''],
    ['blue', svg('<path d="M0"></path>')],
    ['gold', svg('<linearGradient id="a"></linearGradient><path></path>')],
    ['grey', svg('<path fill="#829aab"></path>')],
  ])('is verified: %s', (verified, badge) => {
    expect(readSingle({ badge }).author.verified).toBe(verified);
  });

  it('can belong to an organisation and have a square picture', () => {
    const badge =
      '<div role="link" tabindex="0"><img src="https://pbs.twimg.com/profile_images/5/org_bigger.jpg"></div>';
    expect(readSingle({ badge, square: true })).toMatchObject({
      author: {
        affiliate: 'https://pbs.twimg.com/profile_images/5/org_bigger.jpg',
        avatarShape: 'square',
        avatar: `https://pbs.twimg.com/profile_images/77/${ADA}_400x400.jpg`,
      },
      quote: null,
    });
  });

  it('can be protected (unseen) and have emoji in the name', () => {
    const { author } = readSingle({
      name: 'Ada <img alt="🌱" src="https://abs-0.twimg.com/emoji/v2/svg/1f331.svg">',
      badge: '<svg data-testid="icon-lock"></svg>',
    });
    expect(author).toMatchObject({ name: 'Ada 🌱', protected: true });
  });
});
