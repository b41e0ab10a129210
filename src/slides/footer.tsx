import type { Design } from '../design/schema.ts';
import { Picture } from './picture.tsx';
import { QrCode } from './qr-code.tsx';

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
      {source?.kind === 'qr' && <QrCode address={source.url} />}
      {(logo || text) && (
        <div class="watermark">
          {logo && <Picture url={logo} alt="" class="logo" />}
          {text && <span dir="auto">{text}</span>}
        </div>
      )}
      {source?.kind === 'link' && (
        <div class="source" dir="ltr" data-href={source.url}>
          {source.url.replace(/^https:\/\//, '')}
        </div>
      )}
    </footer>
  );
}
