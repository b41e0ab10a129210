// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { BOB, cell, GAP, id, page, readOk, readSingle, tweet } from '../page-builder.ts';

const ICON = '<svg data-testid="icon-birdwatch-fill"></svg>';
const line = (words: string, dir = 'ltr') => `<div dir="${dir}"><span>${words}</span></div>`;
const TITLE = `<div>${ICON}${line('Readers added context they thought people might want to know')}</div>`;
/** As others have described it (unseen). */
const note = (...parts: string[]) =>
  `<div data-testid="birdwatch-pivot" role="link" tabindex="0">${parts.join('')}</div>`;
const asked = (control: string) =>
  `<div>${line('Do you find this helpful, all in all?')}${control}</div>`;
const stranger = cell(tweet({ id: id(900), handle: BOB, name: 'Bob' }));

describe('the words of a note', () => {
  it.each<[string, string]>([
    ['a button below', note(TITLE, line('No.'), asked('<button>Rate it</button>'))],
    [
      'a box below that leads on',
      note(
        TITLE,
        line('No.'),
        asked('<div role="link" tabindex="0"><div dir="ltr">Rate it</div></div>'),
      ),
    ],
    [
      'the control in the line itself',
      note(TITLE, line('No.'), line('Rate <div role="button">it</div>')),
    ],
    [
      'an icon in the line of the title',
      note(`<div dir="ltr">${ICON}<span>Context</span></div>`, line('No.')),
    ],
    [
      'no icon',
      note(line('Readers added context'), line('No.'), asked('<button>Rate it</button>')),
    ],
    [
      'a title that X gives no direction',
      note(`<div>${ICON}<span>Context</span></div>`, line('No.', 'auto')),
    ],
    [
      'a link below',
      note(
        TITLE,
        line('No.', 'auto'),
        asked('<a href="/i/birdwatch/n/1"><span>Rate it</span></a>'),
      ),
    ],
    [
      'a line without a control below',
      note(TITLE, line('No.', 'auto'), line('Was this of help to you?')),
    ],
  ])('stand between its title and its controls, however short: %s', (_, extra) => {
    expect(readSingle({ extra }).note?.text).toEqual([{ kind: 'text', text: 'No.' }]);
    const thread = readOk(page([cell(tweet({ opened: true, extra })), GAP, stranger]));
    expect(thread.reasons).toEqual([]);
  });
});

it('can be several paragraphs, and have links that look like controls', () => {
  const link = '<x-box role="link" dir="ltr">boats.example</x-box>';
  const words = `<div dir="auto"><span>See </span>${link}</div>`;
  const extra = note(TITLE, line('No.', 'auto'), words, asked('<button>Rate it</button>'));
  const shown = readSingle({ extra }).note?.text.map((span) => span.text);
  expect(shown?.join('')).toBe('No.\nSee boats.example');
});
