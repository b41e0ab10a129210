import { encode } from 'uqr';
import type { Design } from '../design/schema.ts';
import { Picture } from './picture.tsx';

/** What stands under the last card. */
export interface FooterContent {
  text: string;
  logo: string | null;
  /** Address of the thread, and how it is shown. */
  source: { kind: Exclude<Design['source'], 'none'>; url: string } | null;
}

export function Footer({ footer }: { footer: FooterContent }) {
  const { text, logo, source } = footer;
  return (
    <footer class="footer">
      {source?.kind === 'qr' && <QrCode text={source.url} />}
      {(logo || text) && (
        <div class="watermark">
          {logo && <Picture url={logo} alt="" class="logo" />}
          {text && <span dir="auto">{text}</span>}
        </div>
      )}
      {source?.kind === 'link' && (
        <div class="source" dir="ltr">
          {source.url.replace(/^https:\/\//, '')}
        </div>
      )}
    </footer>
  );
}

/** Free space round a QR code, in its modules (ISO/IEC 18004 asks for four). */
const QUIET = 4;

function QrCode({ text }: { text: string }) {
  const { data, size } = encode(text, { border: 0 });
  const path = data.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')),
  );
  const side = size + 2 * QUIET;
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} aria-hidden="true" shape-rendering="crispEdges">
      <rect width={side} height={side} fill="#FFFFFF" rx="2" />
      <path d={path.join('')} fill="#14151A" />
    </svg>
  );
}
