import { codeKey, text } from '../browser/i18n.ts';
import { browser } from '../browser/webext.ts';
import type { ExportSettings } from '../design/export-settings.ts';
import type { Design } from '../design/schema.ts';
import type { CaptureState } from '../messaging/protocol.ts';
import { loadDraft } from '../store/drafts.ts';
import { isNewerData } from '../store/newer-data.ts';
import { loadQuickDesign } from '../store/presets.ts';
import { loadExportSettings } from '../store/settings.ts';
import { callHost } from './call-host.ts';
import { captureTab } from './capture-tab.ts';
import { startExport } from './exports.ts';
import { injectContentScript } from './inject.ts';
import { reportCapture } from './report.ts';
import { showBadge } from './toolbar-badge.ts';

/**
 * Export without a window: reads the tab's thread and exports it with the default preset, or else
 * the last design.
 */
export async function quickExport(tabId: number): Promise<void> {
  const state = await captureTab(tabId, 'export');
  if (state.phase !== 'failed') return reportCapture(state);
  const canShow = await injectContentScript(tabId).then(
    () => true,
    () => false,
  );
  if (canShow) await reportCapture(state);
  else await explainInPopup(tabId, state.problem ?? 'cannot-inject');
}

/** Nothing of ours can stand on this page: the popup says it, or else the badge. */
async function explainInPopup(tabId: number, problem: string): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await showBadge('error', '!', text(codeKey('problem', problem)), tabId);
  }
}

/** The thread of a quick export has been read: on to the files. */
export async function exportCapture(state: CaptureState): Promise<void> {
  // A popup that went in the middle of a change left it where only pages can read it.
  await callHost('saveUnfinished', {}).catch((error) => console.error(error));
  const draft = state.threadId ? await loadDraft(state.threadId) : null;
  if (!draft) return;
  const choices = await lastChoices();
  if (!choices) {
    return reportCapture({ ...state, phase: 'failed', problem: 'newer-data' });
  }
  const [design, settings] = choices;
  const { captureId: requestId } = state;
  const request = { requestId, threadId: draft.id, edits: draft.edits, design, settings };
  await startExport(request, { tabId: state.tabId, captureId: requestId });
}

/** What an export without a window starts with; null when only a newer version can read it. */
async function lastChoices(): Promise<[Design, ExportSettings] | null> {
  try {
    return await Promise.all([loadQuickDesign(), loadExportSettings()]);
  } catch (error) {
    if (isNewerData(error)) return null;
    throw error;
  }
}
