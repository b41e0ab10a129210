import type { ComponentChildren } from 'preact';
import { text } from '../../browser/i18n.ts';
import { Popover } from '../controls/popover.tsx';
import { Icon } from '../icons/icon.tsx';
import { downloadIcon, keyboardArrowDownIcon } from '../icons/icons.ts';
import type { ExportSummary } from './summary.ts';

interface Props {
  /** null while there is nothing to export. */
  summary: ExportSummary | null;
  onExport(): void;
  /** What the arrow beside the button opens; without it there is no arrow. */
  options?: ComponentChildren;
}

const OPTIONS_ID = 'export-options';

/** Says what will come out, and makes it. */
export function ExportButton({ summary, onExport, options }: Props) {
  return (
    <div class="split">
      <button type="button" class="primary" disabled={!summary?.fits} onClick={onExport}>
        <Icon icon={downloadIcon} />
        <span>{text('export')}</span>
        {summary && <span class="facts"> {summary.facts.join(' · ')}</span>}
      </button>
      {options && (
        <>
          <button
            type="button"
            class="primary arrow"
            disabled={!summary}
            aria-label={text('exportOptions')}
            title={text('exportOptions')}
            popovertarget={OPTIONS_ID}
          >
            <Icon icon={keyboardArrowDownIcon} />
          </button>
          <Popover id={OPTIONS_ID} label={text('exportOptions')} placement="above">
            {options}
          </Popover>
        </>
      )}
    </div>
  );
}
