import type { ExtensionView } from '../../tests/support/browsers/index.ts';

const FIRST_TEXT = '.page .slide [data-post] > .text';

/**
 * One of each kind of edit, in the open editor of the thread kiln-log: a post added from beside the
 * thread, one left out, one moved, two on one card, one on two, words changed, marked, a picture
 * cropped.
 */
export async function editThread(view: ExtensionView): Promise<void> {
  await view.click({ name: /^Add( it)?$/, role: 'button' });
  await view.click({ name: 'Show post 3', role: 'checkbox' });
  await choose(view, 5, 'Move up');
  await choose(view, 5, /^(Join with the|Merge with) post above$/);

  await choose(view, 2, 'Edit text');
  await wordsOpen(view);
  await selectWords(view, 'The second chamber', 0);
  await view.click({ name: 'Split here' });
  await wordsClosed(view);

  await view.doubleClick(FIRST_TEXT);
  await wordsOpen(view);
  await selectWords(view, 'The kiln');
  await view.press('Control+b');
  await selectWords(view, 'nobody opens');
  await view.press('Control+Shift+h');
  await selectWords(view, 'before Sunday');
  await view.type('.words-box', 'before the last ember');
  await view.press('Control+Enter');
  await wordsClosed(view);

  await view.evaluate(() => document.querySelector('.page .slide .media')!.scrollIntoView());
  await view.click({ name: /^Crop this (picture|image)$/ });
  await view.choose({ name: 'Shape', role: 'combobox' }, 'Square 1:1');
  await view.fill({ name: /^(Across|Horizontal)$/, role: 'spinbutton' }, '10');
  await view.press('Escape');
}

/**
 * What only the Carousel Studio can do, in the open studio of the same thread: a note, a copy, a
 * slide and a cover with looks of their own, a size of one's own.
 */
export async function editSlides(studio: ExtensionView): Promise<void> {
  const go = (slide: number) => studio.click({ name: `Slide ${slide}`, role: 'button' });
  // Later builds begin with both, and with slides that follow their content.
  for (const plate of ['Cover', 'Last slide', 'Ending slide']) await switchOff(studio, plate);
  const isUniform = await studio.has({ name: 'Drawer', role: 'button' });
  await studio.click({ name: isUniform ? 'Drawer' : 'Split', role: 'button' });
  await go(1);
  await studio.click({ name: /^(New slide with words of your own|Add text slide)$/ });
  await wordsOpen(studio);
  await studio.type('.words-box', 'Six days, in order');
  await studio.press('Control+Enter');
  await wordsClosed(studio);
  await go(1);
  await studio.press('Control+D');

  await studio.click({ name: 'Cover', role: 'switch' });
  await studio.fill({ name: 'Title', role: 'textbox' }, 'A week at the kiln');
  await studio.click({ name: /^(Last|Ending) slide$/, role: 'switch' });
  await studio.fill({ name: /^(What it says|Text)$/, role: 'textbox' }, 'More pots next spring');
  await studio.choose({ name: /^(Numbering|Page numbers)$/, role: 'combobox' }, '2/11');
  if (isUniform) await studio.choose({ name: 'Progress', role: 'combobox' }, 'Dots');
  await studio.choose({ name: 'Platform', role: 'combobox' }, 'own');
  await studio.fill({ name: 'Width', role: 'spinbutton' }, '640');
  await studio.fill({ name: 'Height', role: 'spinbutton' }, '720');
  if (isUniform) await studio.fill({ name: 'Largest text', role: 'spinbutton' }, '20');

  await studio.click({ name: 'This slide' });
  // Later builds give single slides a ground, not a template.
  await ownLook(studio, 1, isUniform ? 'Magazine' : 'Ink', 6);
  await ownLook(studio, 2, isUniform ? 'Quotation' : 'Accent', 5);
}

async function switchOff(studio: ExtensionView, name: string): Promise<void> {
  const isOn = await studio.evaluate(
    (label) =>
      [...document.querySelectorAll<HTMLInputElement>('input[role="switch"]')].some(
        ({ checked, labels }) => checked && labels![0]?.textContent === label,
      ),
    name,
  );
  if (isOn) await studio.click({ name, role: 'switch' });
}

/** What a button says, and a ready style, for one slide alone. */
async function ownLook(studio: ExtensionView, slide: number, name: string, style: number) {
  await studio.click({ name: `Slide ${slide}`, role: 'button' });
  await studio.click({ name, role: 'button' });
  await studio.click(
    `.styles :is(.choice, .styles-list > .style):nth-child(${style}) .style-button`,
  );
}

async function choose(view: ExtensionView, post: number, action: string | RegExp): Promise<void> {
  await view.click({ name: `Actions for post ${post}` });
  await view.click({ name: action });
}

const wordsOpen = (view: ExtensionView) =>
  view.waitFor('the words', () => document.activeElement!.matches('.words-box'));

const wordsClosed = (view: ExtensionView) =>
  view.waitFor('the words to be put down', () => !document.querySelector('.words-box'));

/** Selects words in the box that is open; of no length the caret stands before them. */
async function selectWords(view: ExtensionView, words: string, length = words.length) {
  await view.evaluate(
    (wanted, count) => {
      const walker = document.createTreeWalker(document.querySelector('.words-box')!, 4);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const start = node.data.indexOf(wanted);
        if (start === -1) continue;
        getSelection()!.setBaseAndExtent(node, start, node, start + count);
      }
    },
    words,
    length,
  );
}
