import * as v from 'valibot';
import { colour, line, ownFile } from './fields.ts';
import { FONT_FAMILIES } from './font-families.ts';
import type { Design } from './schema.ts';

export const MOST_BRAND_COLOURS = 6;
/** Characters; both together with what stands between them fit a watermark. */
export const BRAND_TEXTS = { handle: 36, text: 80 } as const;

const anyHex = colour('');
const family = v.fallback(v.nullable(v.picklist(FONT_FAMILIES)), null);

/** What belongs to the user's name whatever a design says; all of it may be left open. */
export const BrandSchema = v.object({
  logo: ownFile,
  /** Name or handle. */
  handle: line(BRAND_TEXTS.handle, ''),
  /** Stands in the watermark, before the handle. */
  text: line(BRAND_TEXTS.text, ''),
  /** Background from, background to, links; the rest is at hand in every colour picker. */
  colours: v.pipe(
    v.fallback(v.array(anyHex), []),
    v.transform((colours) => colours.filter(Boolean).slice(0, MOST_BRAND_COLOURS)),
  ),
  family,
});
export type Brand = v.InferOutput<typeof BrandSchema>;

export const NO_BRAND: Brand = { logo: null, handle: '', text: '', colours: [], family: null };

/** A brand kit out of storage or a file: what is missing or wrong is left open. */
export function restoreBrand(data: unknown): Brand {
  return v.parse(
    v.fallback(BrandSchema, NO_BRAND),
    typeof data === 'object' && data !== null ? { ...NO_BRAND, ...data } : NO_BRAND,
  );
}

export const BRAND_PARTS = ['background', 'links', 'font', 'watermark'] as const;
export type BrandPart = (typeof BRAND_PARTS)[number];

/** What of a design the brand kit decides. */
export function partsOf(brand: Brand): BrandPart[] {
  const [from, , link] = brand.colours;
  const has: Record<BrandPart, boolean> = {
    background: from !== undefined,
    links: link !== undefined,
    font: brand.family !== null,
    watermark: brand.logo !== null || watermarkText(brand) !== '',
  };
  return BRAND_PARTS.filter((part) => has[part]);
}

/** The design with the brand over it. Inner colours go: they were chosen for another pair. */
export function applyBrand(design: Design, brand: Brand): Design {
  const { background, type, watermark } = design;
  const [from, to = background.to, link = design.linkColor] = brand.colours;
  return {
    ...design,
    background: from ? { ...background, from, to, stops: [] } : background,
    linkColor: link,
    type: { ...type, family: brand.family ?? type.family },
    watermark: {
      ...watermark,
      text: watermarkText(brand) || watermark.text,
      logo: brand.logo ?? watermark.logo,
    },
  };
}

function watermarkText({ text, handle }: Brand): string {
  return [text.trim(), handle.trim()].filter(Boolean).join(' · ');
}
