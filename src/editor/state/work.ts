import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PresetLibrary } from '../../design/preset-library.ts';
import { DEFAULT_DESIGN, type Design } from '../../design/schema.ts';
import * as steps from '../../edits/history.ts';
import { type Edits, NO_EDITS } from '../../edits/schema.ts';
import type { Draft } from '../../store/database.ts';
import type { Thread } from '../../thread/schema.ts';
import { changeLibrary, library } from './known-presets.ts';
import { keepDesign, keepEdits } from './saving.ts';

/** What the brand kit is, and whether it lies over the design. */
export type BrandUse = Pick<PresetLibrary, 'brand' | 'isBrandOn'>;

/** What undo and redo go through. */
interface Work {
  design: Design;
  edits: Edits;
  /** Null as long as nothing has been done to it here. */
  brandUse: BrandUse | null;
}

/** What was said; null until a draft is open. */
export const thread = signal<Thread | null>(null);
const NO_WORK = { edits: NO_EDITS, brandUse: null };
const history = signal(steps.startHistory<Work>({ ...NO_WORK, design: DEFAULT_DESIGN }));

export const design = computed(() => history.value.present.design);
export const edits = computed(() => history.value.present.edits);
/** What the controls show and change. */
export interface Controlled {
  design: ReadonlySignal<Design>;
  change(changed: Design, touched: string): void;
}
/** In the place of the common design: the studio lets one slide have a look of its own. */
export const controlled = signal<Controlled | null>(null);
export const controlledDesign = computed(() => (controlled.value ?? { design }).design.value);
export const canUndo = computed(() => history.value.past.length > 0);
export const canRedo = computed(() => history.value.future.length > 0);

/** Starts with the design that was used last. */
export function startWith(lastDesign: Design): void {
  history.value = steps.startHistory<Work>({ ...NO_WORK, design: lastDesign });
}

/**
 * Shows a draft. Another capture of the thread that is open keeps the steps made so far: what the
 * user did meanwhile is newer than what the draft was stored with.
 */
export function openDraft(draft: Draft): void {
  const known = thread.value;
  const sameThread = known?.posts.some((post) => draft.postIds.includes(post.id)) ?? false;
  thread.value = draft.thread;
  if (sameThread) {
    if (known?.id !== draft.id) keepEdits(draft.id, edits.value);
    return;
  }
  history.value = steps.startHistory<Work>({
    ...NO_WORK,
    design: design.value,
    edits: draft.edits,
  });
}

/** Changes in one drag of a slider share `touched` and are one step. */
export function changeDesign(change: (design: Design) => Design, touched: string): void {
  const instead = controlled.peek();
  if (instead) instead.change(change(instead.design.peek()), touched);
  else changeCommonDesign(change, touched);
}

/** The same for what no slide can have of its own. */
export function changeCommonDesign(change: (design: Design) => Design, touched: string): void {
  const { present } = history.value;
  moveTo(steps.change(history.value, { ...present, design: change(present.design) }, touched));
}

/** Changes the edits of every step, those that can be undone, too: it is no step itself. */
export function changeAllEdits(change: (edits: Edits) => Edits): void {
  const changed = (work: Work) => ({ ...work, edits: change(work.edits) });
  const { past, present, future, ...rest } = history.peek();
  history.value = {
    ...rest,
    past: past.map(changed),
    present: changed(present),
    future: future.map(changed),
  };
}

/** A step of its own; with `touched` one of a gesture, as in `changeDesign`. */
export function changeEdits(changed: Edits, touched?: string): void {
  const next = { ...history.value.present, edits: changed };
  const changedHistory = steps.change(history.value, next, touched ?? 'edits');
  moveTo(touched ? changedHistory : steps.endGesture(changedHistory));
}

/**
 * Changes the brand kit, or whether it is used. Another window may have changed it meanwhile: undo
 * leads back to what is there now.
 */
export function changeBrandUse(changes: Partial<BrandUse>, touched: string): void {
  const { brand, isBrandOn } = library.peek();
  const now = { brand, isBrandOn };
  history.value = { ...history.value, present: { ...history.value.present, brandUse: now } };
  const next = { ...history.value.present, brandUse: { ...now, ...changes } };
  moveTo(steps.change(history.value, next, touched));
}

export function endGesture(): void {
  if (history.value.lastTouched !== null) history.value = steps.endGesture(history.value);
}

export function undo(): void {
  moveTo(steps.undo(history.value));
}

export function redo(): void {
  moveTo(steps.redo(history.value));
}

function moveTo(next: steps.History<Work>): void {
  const before = history.value.present;
  history.value = next;
  const { present } = next;
  const { brandUse } = present;
  if (brandUse && brandUse !== before.brandUse) changeLibrary((mine) => ({ ...mine, ...brandUse }));
  if (present.design !== before.design) keepDesign(present.design);
  if (present.edits !== before.edits && thread.value) keepEdits(thread.value.id, present.edits);
}
