import { text } from '../../browser/i18n.ts';
import { RANGES } from '../../design/fields.ts';
import { type Design, SOURCES, WATERMARK_PLACES } from '../../design/schema.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { NumberField } from '../controls/number-field.tsx';
import { OwnImageField } from '../controls/own-image-field.tsx';
import { TextField } from '../controls/text-field.tsx';
import { signatureIcon } from '../icons/icons.ts';
import { useDesign } from '../state/use-design.ts';
import { changeDesign, endGesture } from '../state/work.ts';
import { Section } from './section.tsx';

function changeWatermark(changes: Partial<Design['watermark']>, touched: string): void {
  changeDesign((d) => ({ ...d, watermark: { ...d.watermark, ...changes } }), touched);
}

/** What stands under the last post. */
export function FooterPanel() {
  const watermark = useDesign((d) => d.watermark);
  const source = useDesign((d) => d.source);
  const isHidden = useDesign((d) => d.identity.mode !== 'shown');
  return (
    <Section
      icon={signatureIcon}
      title={text('footerSection')}
      more={
        <>
          <OwnImageField
            label={text('logo')}
            file={watermark.logo}
            onChange={(logo) => {
              changeWatermark({ logo }, 'logo');
              endGesture();
            }}
          />
          <ChoiceField
            label={text('watermarkPlace')}
            value={watermark.place}
            options={WATERMARK_PLACES.map((value) => ({ value, name: text(`place_${value}`) }))}
            onChange={(place) => {
              changeWatermark({ place }, 'watermarkPlace');
              endGesture();
            }}
          />
          <NumberField
            label={text('watermarkOpacity')}
            unit="%"
            range={RANGES.watermarkOpacity}
            value={watermark.opacity}
            onChange={(opacity) => changeWatermark({ opacity }, 'watermarkOpacity')}
            onCommit={endGesture}
          />
        </>
      }
    >
      <TextField
        label={text('watermark')}
        value={watermark.text}
        most={120}
        onChange={(changed) => changeWatermark({ text: changed }, 'watermark')}
        onCommit={endGesture}
      />
      <ChoiceField
        label={text('source')}
        value={source}
        options={SOURCES.map((value) => ({ value, name: text(`source_${value}`) }))}
        onChange={(changed) => {
          changeDesign((d) => ({ ...d, source: changed }), 'source');
          endGesture();
        }}
      />
      {source !== 'none' && isHidden && <p class="field-note">{text('sourceHidden')}</p>}
    </Section>
  );
}
