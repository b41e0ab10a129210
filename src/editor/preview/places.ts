/** The upper right corner of something on a page, CSS px of the page. */
export interface Corner {
  top: number;
  right: number;
}

export interface CardCorner extends Corner {
  postId: string;
}

export interface PictureCorner extends Corner {
  url: string;
}

export interface Places {
  cards: CardCorner[];
  pictures: PictureCorner[];
}

export const NO_PLACES: Places = { cards: [], pictures: [] };

/** Where the cards and the pictures of a slide lie on the page. */
export function placesOn(slide: HTMLElement): Places {
  const frame = slide.getBoundingClientRect();
  // Not the offsets: they count from whatever is positioned in between.
  const scale = frame.width / slide.offsetWidth;
  const cornerOf = (element: Element): Corner => {
    const { top, right } = element.getBoundingClientRect();
    return { top: (top - frame.top) / scale, right: (right - frame.left) / scale };
  };
  return {
    cards: [...slide.querySelectorAll<HTMLElement>('[data-post]:not(.under-photo)')].map(
      (card) => ({
        postId: card.dataset.post!,
        ...cornerOf(card),
      }),
    ),
    pictures: [...slide.querySelectorAll<HTMLElement>('img.photo')].map((picture) => ({
      url: picture.dataset.asset!,
      ...cornerOf(picture),
    })),
  };
}
