import { useEffect, useRef, useState } from 'preact/hooks';
import { loadImage } from '../../store/images.ts';
import type { RecentThread } from '../../store/recent.ts';

/**
 * The author's picture as it is stored, or the first letter of the name. It is read when the row is
 * seen: of two hundred threads a list shows six.
 */
export function Avatar({ thread: { id, author } }: { thread: RecentThread }) {
  const box = useRef<HTMLSpanElement>(null);
  const [src, setSrc] = useState<string | null>(null);
  const { avatar } = author;

  useEffect(() => {
    if (!avatar) return;
    let url: string | null = null;
    let isGone = false;
    const show = async () => {
      const image = await loadImage(id, avatar);
      if (!image?.blob || isGone) return;
      url = URL.createObjectURL(image.blob);
      setSrc(url);
    };
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      void show();
    });
    observer.observe(box.current!);
    return () => {
      isGone = true;
      observer.disconnect();
      if (url) URL.revokeObjectURL(url);
    };
  }, [id, avatar]);

  return (
    <span ref={box} class={`recent-avatar ${author.avatarShape}`} aria-hidden="true">
      {src ? <img src={src} alt="" /> : [...author.name][0]?.toUpperCase()}
    </span>
  );
}
