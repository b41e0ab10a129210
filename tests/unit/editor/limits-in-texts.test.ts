import { expect, test, vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { LARGEST_IN_FILE, LARGEST_SIDE } from '../../../src/design/own-images.ts';
import { LARGEST_PRESET_FILE } from '../../../src/design/preset-library.ts';
import { problemText } from '../../../src/editor/presets/problem-texts.ts';

vi.mock('../../../src/browser/webext.ts', async () =>
  (await import('../../support/fake-browser.ts')).fakeBrowser(),
);

test('no text tells a size of its own: it would be wrong when the limit changes', () => {
  const sizes = Object.entries(messages).filter(([, { message }]) =>
    /(?<![$\d])\d[\d.,]*\s?(?:[KMG]B|MP|px|pixels|bytes)|at least \d|at most \d/i.test(message),
  );
  expect(sizes).toEqual([]);
});

test('a picture of a preset that is too large is told with the limits that hold', () => {
  const problem = { number: 2, name: 'Calm', field: 'logo' };
  expect(problemText({ code: 'picture-too-large', ...problem })).toBe(
    `Preset 2 “Calm”: the logo is larger than ${LARGEST_IN_FILE / 1e6} MB or ${LARGEST_SIDE} px.`,
  );
});

test('a file of presets that is too large, too', () => {
  const problem = { number: 0, name: '', field: '' };
  expect(problemText({ code: 'file-too-large', ...problem })).toBe(
    `This file is larger than ${LARGEST_PRESET_FILE / 1e6} MB.`,
  );
});
