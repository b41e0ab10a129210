import 'fake-indexeddb/auto';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadNameTemplate, saveNameTemplate } from '../../../../src/store/settings.ts';
import { until } from '../../../support/waiting.ts';

vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);

beforeEach(async () => {
  const { FileNamesSection } = await import(
    '../../../../src/editor/settings/file-names-section.tsx'
  );
  render(<FileNamesSection />, document.body);
});
afterEach(() => render(null, document.body));

const field = () => document.querySelector<HTMLInputElement>('input[type="text"]')!;
const said = () => document.querySelector('[role="status"]')!.textContent;

function write(template: string): void {
  field().value = template;
  field().dispatchEvent(new Event('input', { bubbles: true }));
}

test('names of our own are shown, those of carousels too, until there is a template', async () => {
  expect(await loadNameTemplate()).toBe(null);
  expect([field().value, field().placeholder]).toEqual(['', '{handle}-{id}']);
  const slug = 'ada_writes-for-412-winter-evenings-we-walked';
  expect(said()).toContain(`Carousel: ${slug}/${slug}-01.jpg … ${slug}/${slug}-12.jpg`);

  write('{author}-{n}');
  await until(() => expect(said()).toContain('One file: Ada Writes.png'));
  expect(said()).not.toContain('Carousel:');
  await until(async () => expect(await loadNameTemplate()).toBe('{author}-{n}'));
});

test('an empty template leaves them to us again', async () => {
  await saveNameTemplate('{author}');
  write('x');
  write(' ');
  await until(async () => expect(await loadNameTemplate()).toBe(null));
  await until(() => expect(said()).toContain('Carousel:'));
});

test('a part of a name is added by a press', async () => {
  write('{author}-');
  await until(() => expect(said()).toContain('Ada Writes'));
  document.querySelector<HTMLElement>('[aria-label="Add image number"]')!.click();
  await until(async () => expect(await loadNameTemplate()).toBe('{author}-{n}'));
});

test('what is typed before the stored template is read stays', async () => {
  render(null, document.body);
  await saveNameTemplate('{id}');
  const { FileNamesSection } = await import(
    '../../../../src/editor/settings/file-names-section.tsx'
  );
  const { act } = await import('preact/test-utils');
  await act(() => render(<FileNamesSection />, document.body));
  write('{author}');
  await until(async () => expect(await loadNameTemplate()).toBe('{author}'));
  await until(() => expect(said()).toContain('Ada Writes'));
  expect(field().value).toBe('{author}');
});
