import { text } from '../../browser/i18n.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { later } from '../controls/later.tsx';
import { Popover } from '../controls/popover.tsx';
import { historyIcon } from '../icons/icons.ts';

const RecentList = later(async () => (await import('./recent-list.tsx')).RecentList);

const PANEL_ID = 'recent-threads';
/** The panel shrinks with the page: its height is not counted on. CSS px, as recent.css says. */
const ROOM = { width: 362, height: 0 } as const;

/** Opens the list of stored threads over the editor. */
export function RecentButton() {
  const close = () => document.getElementById(PANEL_ID)?.hidePopover();
  return (
    <>
      <IconButton icon={historyIcon} label={text('recentThreads')} opens={PANEL_ID} />
      <Popover id={PANEL_ID} label={text('recentThreads')} placement="below" room={ROOM}>
        <h2 class="recent-title">{text('recentThreads')}</h2>
        <RecentList onOpen={close} />
      </Popover>
    </>
  );
}
