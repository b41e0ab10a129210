import { expect, test, vi } from 'vitest';
import { until } from '../../../support/waiting.ts';

const save = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('../../../../src/store/settings.ts', () => ({
  MOST_RECENT_COLOURS: 3,
  loadRecentColours: async () => ['#111111', '#222222'],
  saveRecentColours: save,
}));
const { noteColour, recentColours, startWithRecentColours } = await import(
  '../../../../src/editor/state/recent-colours.ts'
);

test('the colours chosen last come first, each once, a few of them, and are kept', async () => {
  await startWithRecentColours();
  noteColour('#333333');
  expect(recentColours.value).toEqual(['#333333', '#111111', '#222222']);
  noteColour('#222222');
  noteColour('#444444');
  expect(recentColours.value).toEqual(['#444444', '#222222', '#333333']);
  await until(() => expect(save).toHaveBeenLastCalledWith(recentColours.value));
});
