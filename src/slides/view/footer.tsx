import { useContext } from 'preact/hooks';
import type { FooterContent } from '../slide.ts';
import { AssetsContext } from './assets.ts';
import { Picture } from './picture.tsx';
import { QrCode } from './qr-code.tsx';

export function Footer({ footer }: { footer: FooterContent }) {
  const { text, logo, source } = footer;
  return (
    <footer class="footer">
      {source?.kind === 'qr' && <QrCode address={source.url} />}
      {(logo || text) && (
        <div class="watermark">
          {logo && <Logo url={logo} />}
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

/** CSS px; slides.css says the same. */
const LOGO = { width: 160, height: 24 } as const;

/** As wide as it will be, before its picture has come: the words beside it break by that. */
function Logo({ url }: { url: string }) {
  const asset = useContext(AssetsContext).found.get(url);
  const size = asset && {
    width: Math.min(LOGO.width, (LOGO.height * asset.width) / asset.height),
    height: LOGO.height,
  };
  return <Picture url={url} alt="" class="logo" {...size} />;
}
