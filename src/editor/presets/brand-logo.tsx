import { useEffect, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { loadOwnFile } from '../../store/own-files.ts';
import { LARGEST_SIDE, saveOwnPicture } from '../../store/own-pictures.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { PickFile } from './pick-file.tsx';

/** Bytes. */
const LARGEST_LOGO = 4_000_000;

interface Props {
  logo: string | null;
  onChange(logo: string | null): void;
}

export function BrandLogo({ logo, onChange }: Props) {
  const [problem, setProblem] = useState('');
  const address = useAddressOf(logo);
  const pick = async (file: File) => {
    const saved = await saveOwnPicture(file, file.name, LARGEST_LOGO).catch((error) => {
      console.error(error);
      return 'unsaved' as const;
    });
    if (typeof saved === 'object') onChange(saved.id);
    setProblem(typeof saved === 'object' ? '' : problemWords(saved));
  };
  return (
    <>
      <div class="row brand-logo">
        <span class="row-label">{text('brandLogo')}</span>
        <div class="brand-logo-pick">
          {address && <img src={address} alt={text('brandLogo')} />}
          <PickFile
            label={text('brandPickLogo')}
            accept="image/png,image/jpeg,image/webp,image/gif"
            onPick={(file) => void pick(file)}
          />
        </div>
        {logo && (
          <IconButton icon="close" label={text('brandRemoveLogo')} onClick={() => onChange(null)} />
        )}
      </div>
      <div role="status">{problem && <p class="preset-note problem">{problem}</p>}</div>
    </>
  );
}

function problemWords(problem: 'picture-too-large' | 'picture-damaged' | 'unsaved'): string {
  if (problem === 'unsaved') return text('presetsUnsaved');
  return problem === 'picture-too-large'
    ? text('brandLogoTooLarge', LARGEST_LOGO / 1_000_000, LARGEST_SIDE)
    : text('brandLogoNoPicture');
}

/** Where an own picture can be shown from; null until it is loaded, or when it is gone. */
function useAddressOf(id: string | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let url: string | null = null;
    let isWanted = id !== null;
    setAddress(null);
    const load = async () => {
      const file = id === null ? undefined : await loadOwnFile(id);
      if (!file || !isWanted) return;
      url = URL.createObjectURL(file.blob);
      setAddress(url);
    };
    load().catch(console.error);
    return () => {
      isWanted = false;
      if (url) URL.revokeObjectURL(url);
    };
  }, [id]);
  return address;
}
