import { text } from '../../browser/i18n.ts';
import { type Background, IMAGE_FITS } from '../../design/background.ts';
import { withBackground } from '../../design/changes.ts';
import { RANGES } from '../../design/fields.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { NumberField } from '../controls/number-field.tsx';
import { OwnImageField } from '../controls/own-image-field.tsx';
import { useDesign } from '../state/use-design.ts';
import { changeDesign, endGesture } from '../state/work.ts';

/** The user's own picture behind the cards. */
export function ImageFields() {
  const image = useDesign((d) => d.background.image);
  const change = (changes: Partial<Background['image']>, touched: string) =>
    changeDesign(
      (d) => withBackground(d, { image: { ...d.background.image, ...changes } }),
      touched,
    );
  return (
    <>
      <OwnImageField
        label={text('backgroundImage')}
        file={image.file}
        onChange={(file) => {
          change({ file }, 'backgroundImage');
          endGesture();
        }}
      />
      <ChoiceField
        label={text('imageFit')}
        value={image.fit}
        options={IMAGE_FITS.map((value) => ({ value, name: text(`fit_${value}`) }))}
        onChange={(fit) => {
          change({ fit }, 'imageFit');
          endGesture();
        }}
      />
      <NumberField
        label={text('imageBlur')}
        unit="px"
        range={RANGES.imageBlur}
        value={image.blur}
        onChange={(blur) => change({ blur }, 'imageBlur')}
        onCommit={endGesture}
      />
      <NumberField
        label={text('imageDim')}
        unit="%"
        range={RANGES.imageDim}
        value={image.dim}
        onChange={(dim) => change({ dim }, 'imageDim')}
        onCommit={endGesture}
      />
    </>
  );
}
