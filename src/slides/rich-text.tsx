import type { Span } from '../thread/schema.ts';

interface Props {
  spans: Span[];
  lang: string | null;
  dir: 'auto' | 'ltr' | 'rtl';
  /** Words of the same post go on with the next card. */
  goesOn?: boolean;
}

/** The words of a post. Line breaks are in the text itself and kept by the stylesheet. */
export function RichText({ spans, lang, dir, goesOn = false }: Props) {
  if (spans.length === 0) return null;
  return (
    <div class="text" dir={dir} lang={lang ?? undefined}>
      {spans.map((span, index) =>
        span.kind === 'text' || span.kind === 'emoji' ? (
          span.text
        ) : (
          <span key={index} class="link" data-href={span.href}>
            {span.text}
          </span>
        ),
      )}
      {goesOn && <span class="goes-on">{' …'}</span>}
    </div>
  );
}
