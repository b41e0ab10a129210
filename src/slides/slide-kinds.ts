/** What a composed slide shows: its ground and the setting of its words follow from it. */
export const SLIDE_KINDS = [
  ...(['cover', 'figure', 'poll', 'quoted', 'ending', 'statement', 'quotation', 'item'] as const),
  ...(['list', 'lead', 'long', 'pair', 'chart', 'photo', 'mosaic', 'link'] as const),
] as const;
export type SlideKind = (typeof SLIDE_KINDS)[number];
