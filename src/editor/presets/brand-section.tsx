import { text } from '../../browser/i18n.ts';
import { BRAND_TEXTS, type Brand, type BrandPart, partsOf } from '../../design/brand.ts';
import { FONT_FAMILIES } from '../../design/font-families.ts';
import { FAMILIES } from '../../slides/fonts/font-stacks.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { OwnImageField } from '../controls/own-image-field.tsx';
import { SwitchField } from '../controls/switch-field.tsx';
import { TextField } from '../controls/text-field.tsx';
import { brandingWatermarkIcon } from '../icons/icons.ts';
import { Section } from '../panels/section.tsx';
import { library } from '../state/known-presets.ts';
import { changeBrandUse, endGesture } from '../state/work.ts';
import { BrandColours } from './brand-colours.tsx';

const PART_NAMES: Record<BrandPart, string> = {
  background: 'brandPartBackground',
  links: 'brandPartLinks',
  font: 'brandPartFont',
  watermark: 'brandPartWatermark',
};

function changeBrand(changes: Partial<Brand>): void {
  const touched = `brand ${Object.keys(changes)}`;
  changeBrandUse({ brand: { ...library.value.brand, ...changes } }, touched);
}

/** A change that is a step of its own. */
function chooseForBrand(changes: Partial<Brand>): void {
  changeBrand(changes);
  endGesture();
}

/** What belongs to the user's name, over every design as long as it is switched on. */
export function BrandSection() {
  const { isBrandOn } = library.value;
  const title = text('brandSection');
  return (
    <Section icon={brandingWatermarkIcon} title={title} more={<BrandForm />}>
      <SwitchField
        label={text('useBrand')}
        isOn={isBrandOn}
        onChange={(isOn) => {
          changeBrandUse({ isBrandOn: isOn }, 'brand');
          endGesture();
        }}
      />
      {isBrandOn && <WhatItDecides />}
    </Section>
  );
}

/** The controls of these parts of the design wait until the brand kit is off. */
function WhatItDecides() {
  const parts = partsOf(library.value.brand);
  const names = parts.map((part) => text(PART_NAMES[part])).join(', ');
  return <p class="field-note">{names ? text('brandDecides', names) : text('brandEmpty')}</p>;
}

function BrandForm() {
  const { brand } = library.value;
  const families = FONT_FAMILIES.map((value) => ({ value, name: FAMILIES[value].name }));
  return (
    <>
      <OwnImageField
        label={text('brandLogo')}
        file={brand.logo}
        onChange={(logo) => chooseForBrand({ logo })}
      />
      <BrandColours colours={brand.colours} onChange={(colours) => changeBrand({ colours })} />
      <ChoiceField
        label={text('brandFont')}
        value={brand.family ?? 'none'}
        options={[{ value: 'none', name: text('brandNoFont') }, ...families]}
        onChange={(value) => chooseForBrand({ family: value === 'none' ? null : value })}
      />
      <TextField
        label={text('brandHandle')}
        value={brand.handle}
        most={BRAND_TEXTS.handle}
        onChange={(handle) => changeBrand({ handle })}
        onCommit={endGesture}
      />
      <TextField
        label={text('brandText')}
        value={brand.text}
        most={BRAND_TEXTS.text}
        onChange={(words) => changeBrand({ text: words })}
        onCommit={endGesture}
      />
    </>
  );
}
