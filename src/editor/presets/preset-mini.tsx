import type { Design } from '../../design/schema.ts';
import { backgroundStyle } from '../../slides/style/background-css.ts';

/** A small picture of what a design makes. */
export function PresetMini({ design }: { design: Design }) {
  const { background, card, textColor } = design;
  return (
    <span class="preset-mini" style={{ ...backgroundStyle(background), color: textColor }}>
      <span
        class="mini-card"
        style={{ background: card.colour, borderRadius: `${Math.round(card.radius / 4)}px` }}
      >
        <span class="mini-line" />
        <span class="mini-line short" />
      </span>
    </span>
  );
}
