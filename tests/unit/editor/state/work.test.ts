import { beforeEach, expect, test, vi } from 'vitest';
import { withBackground, withGradientEnd } from '../../../../src/design/changes.ts';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { hidePost } from '../../../../src/edits/operations.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import type { Draft } from '../../../../src/store/database.ts';
import type { Thread } from '../../../../src/thread/schema.ts';

const saved = vi.hoisted(() => ({ design: vi.fn(), edits: vi.fn() }));
vi.mock('../../../../src/editor/state/saving.ts', () => ({
  keepDesign: saved.design,
  keepEdits: saved.edits,
}));

vi.mock('../../../../src/store/presets.ts', () => ({
  loadLibrary: vi.fn(),
  updateLibrary: vi.fn().mockResolvedValue(undefined),
}));

let work: typeof import('../../../../src/editor/state/work.ts');
let presets: typeof import('../../../../src/editor/state/known-presets.ts');

beforeEach(async () => {
  vi.clearAllMocks();
  vi.resetModules();
  work = await import('../../../../src/editor/state/work.ts');
  presets = await import('../../../../src/editor/state/known-presets.ts');
  work.startWith(DEFAULT_DESIGN);
});

/** As much of a draft as the state looks at. */
function draft(...postIds: string[]): Draft {
  const posts = postIds.map((id) => ({ id }));
  const thread = { id: postIds[0], posts } as unknown as Thread;
  return { id: postIds[0]!, thread, edits: NO_EDITS, postIds, updatedAt: 0 };
}

const turn = (angle: number) =>
  work.changeDesign((design) => withBackground(design, { angle }), 'angle');

test('one drag is one step of undo', () => {
  for (const angle of [136, 150, 180]) turn(angle);
  work.endGesture();
  turn(200);
  work.undo();
  expect(work.design.value.background.angle).toBe(180);
  work.undo();
  expect(work.design.value.background.angle).toBe(135);
  expect(work.canUndo.value).toBe(false);
  work.redo();
  work.redo();
  expect(work.design.value.background.angle).toBe(200);
  expect(work.canRedo.value).toBe(false);
});

test('every change is kept, undo too, and only what changed', () => {
  work.openDraft(draft('1', '2'));
  turn(90);
  expect(saved.design).toHaveBeenLastCalledWith(work.design.value);
  expect(saved.edits).not.toHaveBeenCalled();
  work.changeEdits(hidePost(work.edits.value, '2'));
  expect(saved.edits).toHaveBeenLastCalledWith('1', work.edits.value);
  expect(saved.design).toHaveBeenCalledTimes(1);
  work.undo();
  expect(saved.edits).toHaveBeenLastCalledWith('1', NO_EDITS);
});

test('the brand kit and its switch are undone like everything else', () => {
  turn(90);
  work.changeBrandUse({ isBrandOn: true }, 'brand');
  work.endGesture();
  const { brand } = presets.library.value;
  for (const handle of ['@a', '@ab'])
    work.changeBrandUse({ brand: { ...brand, handle } }, 'handle');
  work.undo();
  expect(presets.library.value).toMatchObject({ brand: { handle: '' }, isBrandOn: true });
  work.undo();
  expect(presets.library.value.isBrandOn).toBe(false);
  expect(work.design.value.background.angle).toBe(90);
  work.redo();
  work.redo();
  expect(presets.library.value).toMatchObject({ brand: { handle: '@ab' }, isBrandOn: true });
});

test('undo leads back to the brand kit that another window has left', () => {
  const elsewhere = { ...presets.library.value.brand, handle: '@theirs' };
  presets.changeLibrary((mine) => ({ ...mine, brand: elsewhere }));
  work.changeBrandUse({ brand: { ...elsewhere, handle: '@mine' } }, 'handle');
  work.undo();
  expect(presets.library.value.brand.handle).toBe('@theirs');
});

test('leaving out two posts is two steps', () => {
  work.openDraft(draft('1', '2', '3'));
  work.changeEdits(hidePost(work.edits.value, '2'));
  work.changeEdits(hidePost(work.edits.value, '3'));
  work.undo();
  expect(work.edits.value.hidden).toEqual(['2']);
});

test('another capture of the same thread keeps what was done meanwhile', () => {
  work.openDraft(draft('5', '6'));
  work.changeEdits(hidePost(work.edits.value, '6'));
  work.openDraft(draft('4', '5', '6', '7'));
  expect(work.thread.value?.id).toBe('4');
  expect(work.edits.value.hidden).toEqual(['6']);
  expect(work.canUndo.value).toBe(true);
  expect(saved.edits).toHaveBeenLastCalledWith('4', work.edits.value);
});

test('another thread starts a history of its own with the same design', () => {
  work.openDraft(draft('5', '6'));
  turn(90);
  work.openDraft(draft('50'));
  expect(work.canUndo.value).toBe(false);
  expect(work.design.value.background.angle).toBe(90);
});

test('a new end of the gradient drops the inner colours of a ready style', () => {
  const { background } = withGradientEnd(DEFAULT_DESIGN, 'from', '#000000');
  expect(background).toMatchObject({ from: '#000000', stops: [], to: '#FFC9B8' });
});
