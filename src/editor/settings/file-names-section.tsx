import { useEffect, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import {
  defaultTemplate,
  filePath,
  filePaths,
  NAME_FIELDS,
  type NameField,
  type NameValues,
} from '../../design/file-names.ts';
import {
  LONGEST_TEMPLATE,
  loadAskWhere,
  loadNameTemplate,
  saveAskWhere,
  saveNameTemplate,
} from '../../store/settings.ts';
import { SwitchField } from '../controls/switch-field.tsx';
import { TextField } from '../controls/text-field.tsx';
import { badgeIcon } from '../icons/icons.ts';
import { SettingsSection } from './settings-section.tsx';

const FIELD_NAMES: Record<NameField, string> = {
  handle: 'nameHandle',
  author: 'nameAuthor',
  date: 'nameDate',
  time: 'nameTime',
  id: 'nameId',
  slug: 'nameSlug',
  platform: 'namePlatform',
  n: 'nameNumber',
};

/** A thread of nobody, to show what comes out. */
const SAMPLE: NameValues = {
  handle: 'ada_writes',
  author: 'Ada Writes',
  date: '2026-10-05',
  time: '09-07',
  id: '1974',
  slug: 'for-412-winter-evenings-we-walked',
  platform: 'instagram',
};

/** How files are called. */
export function FileNamesSection() {
  /** null until it is read, or typed before that. */
  const [kept, setKept] = useState<string | null>(null);
  const [asks, setAsks] = useState(false);
  useEffect(() => {
    loadAskWhere().then(setAsks, console.error);
    loadNameTemplate().then((read) => setKept((typed) => typed ?? read ?? ''), console.error);
  }, []);
  const template = kept ?? '';
  const change = (changed: string) => {
    setKept(changed);
    void saveNameTemplate(changed).catch(console.error);
  };
  const isOurs = template.trim() === '';
  const shown = isOurs ? defaultTemplate({ layout: 'per-post' }, SAMPLE) : template;
  const several = filePaths(shown, SAMPLE, 12, 'png');
  const carousel = filePaths(defaultTemplate({ layout: 'carousel' }, SAMPLE), SAMPLE, 12, 'jpg');
  return (
    <SettingsSection icon={badgeIcon} title={text('fileNames')}>
      <p class="about">{text('fileNamesAbout')}</p>
      <TextField
        label={text('nameTemplate')}
        value={template}
        most={LONGEST_TEMPLATE}
        placeholder={shown}
        onChange={change}
        onCommit={() => undefined}
      />
      <div class="chips">
        {NAME_FIELDS.map((field) => (
          <button
            key={field}
            type="button"
            class="chip"
            aria-label={text('nameAdd', text(FIELD_NAMES[field]))}
            title={text(FIELD_NAMES[field])}
            onClick={() => change(`${template}{${field}}`.slice(0, LONGEST_TEMPLATE))}
          >
            {`{${field}}`}
          </button>
        ))}
      </div>
      <p class="about" role="status">
        {text('nameOfOne', filePath(shown, SAMPLE, 'png'))}
        <br />
        {text('nameOfSeveral', several[0]!, several.at(-1)!)}
        <br />
        {isOurs ? text('nameOfCarousel', carousel[0]!, carousel.at(-1)!) : text('nameLeftToUs')}
      </p>
      <SwitchField
        label={text('askWhere')}
        isOn={asks}
        onChange={(wanted) => {
          setAsks(wanted);
          void saveAskWhere(wanted).catch(console.error);
        }}
      />
    </SettingsSection>
  );
}
