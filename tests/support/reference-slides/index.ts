import { DEFAULT_EXPORT_SETTINGS } from '../../../src/design/export-settings.ts';
import type { Design } from '../../../src/design/schema.ts';
import { NO_EDITS } from '../../../src/edits/schema.ts';
import type { FileRequest } from '../../../src/messaging/protocol.ts';
import type { Post, Thread } from '../../../src/thread/schema.ts';
import { makePost, makeThread, words } from '../../unit/thread/make-thread.ts';
import type { WrittenPicture } from '../rendered-file.ts';
import { ATTACHMENTS } from './attachments.ts';
import { AUTHORS } from './authors.ts';
import { BACKGROUNDS } from './backgrounds.ts';
import { CAROUSELS } from './carousels.ts';
import { picturesNamedIn } from './drawn-pictures.ts';
import { FOOTERS } from './footers.ts';
import { MEDIA } from './media.ts';
import { PAGE } from './page.ts';
import { PLAIN, type Reference, withChanges } from './reference.ts';
import { TYPE } from './type.ts';
import { WORDS } from './words.ts';

export { OWN_FILES } from './drawn-pictures.ts';

const REFERENCES = {
  ...{ words: WORDS, type: TYPE, page: PAGE, background: BACKGROUNDS },
  ...{
    media: MEDIA,
    attachment: ATTACHMENTS,
    author: AUTHORS,
    footer: FOOTERS,
    carousel: CAROUSELS,
  },
};

export const SUBJECTS = Object.keys(REFERENCES);

/** A reference with all that makes its picture. */
export interface ReferenceSlide {
  subject: string;
  /** `background-solid-dark` */
  name: string;
  thread: Thread;
  pictures: WrittenPicture[];
  design: Design;
  request: FileRequest;
}

export const REFERENCE_SLIDES: readonly ReferenceSlide[] = Object.entries(REFERENCES)
  .flatMap(([subject, references]) =>
    Object.entries(references).map(([name, reference]) => ({ subject, name, reference })),
  )
  .map(({ subject, name, reference }, place) => ({
    ...{ subject, name: `${subject}-${name}` },
    ...slideOf(reference, String(1000 + place)),
  }));

function slideOf(reference: Reference, threadId: string): Omit<ReferenceSlide, 'subject' | 'name'> {
  const design = withChanges<Design>(PLAIN, reference.design);
  const thread = { ...makeThread(postsOf(reference)), id: threadId };
  const layout = reference.isCarousel ? 'carousel' : 'one-image';
  return {
    ...{ thread, design },
    pictures: picturesNamedIn(thread).map((picture) => ({ ...picture, threadId })),
    request: {
      ...{ threadId, design, place: 0 },
      edits: { ...NO_EDITS, ...reference.edits },
      settings: { ...DEFAULT_EXPORT_SETTINGS, format: 'png', scale: 1, layout },
    },
  };
}

function postsOf(reference: Reference): [Post, ...Post[]] {
  const { post, others = [] } = reference;
  const first = makePost({ id: '1', text: words(reference.words ?? ''), ...post });
  const rest = others.map((other, index) =>
    'reason' in other ? other : makePost({ id: String(index + 2), ...other }),
  );
  return [first, ...rest];
}
