import type { Author } from '../../../src/thread/schema.ts';
import { makeAuthor, makeQuote, words } from '../../unit/thread/make-thread.ts';
import { addressOfDrawn, MISSING } from './drawn-pictures.ts';
import { type DesignChanges, type Reference, type References, WITH_AUTHOR } from './reference.ts';

const SHOW_NONE = { avatar: false, name: false, handle: false, badge: false, date: false };
type Part = keyof typeof SHOW_NONE;

const by = (changes: Partial<Author>, design: DesignChanges = {}): Reference => ({
  post: { text: [], author: makeAuthor(changes) },
  design: { ...WITH_AUTHOR, ...design },
});
const only = (changes: Partial<Author>, ...parts: Part[]): Reference =>
  by(changes, {
    show: { ...SHOW_NONE, ...Object.fromEntries(parts.map((part) => [part, true])) },
  });

const PICTURE = { avatar: addressOfDrawn('square') };
const LONG_NAME = 'Keeper of all the lamps that stand along the old harbour of the north';

const hidden = (identity: DesignChanges['identity']): Reference => ({
  post: {
    text: [...words('With '), { kind: 'mention', text: '@gullwatch' }, ...words(' at the lamps')],
    author: makeAuthor({ ...PICTURE, verified: 'blue' }),
  },
  design: { ...WITH_AUTHOR, identity: identity! },
});

export const AUTHORS: References = {
  initial: by({}),
  picture: by(PICTURE),
  'picture-wide': by({ avatar: addressOfDrawn('wide') }),
  'picture-missing': by({ avatar: MISSING, name: 'Missing' }),
  square: by({ ...PICTURE, avatarShape: 'square' }),
  'square-initial': by({ avatarShape: 'square' }),
  'badge-blue': by({ verified: 'blue' }),
  'badge-gold': by({ verified: 'gold' }),
  'badge-grey': by({ verified: 'grey' }),
  'badge-hidden': only({ verified: 'blue', name: 'No badge' }, 'name', 'handle', 'date'),
  affiliate: by({ verified: 'blue', affiliate: addressOfDrawn('bars') }),
  'long-name': by({ name: LONG_NAME, verified: 'gold' }),
  'long-handle': by({ handle: 'keeper_of_all_the_lamps_'.repeat(2).slice(0, 40) }),
  nameless: by({ name: '', handle: 'nameless' }),
  'name-of-other-script': by({ name: 'Łódź Ωμέγα Щука' }),
  'avatar-alone': only(PICTURE, 'avatar'),
  'name-alone': only({}, 'name'),
  'name-and-badge': only({ verified: 'blue' }, 'name', 'badge'),
  'handle-alone': only({}, 'handle'),
  'date-alone': only({}, 'date'),
  'handle-and-date': only({}, 'handle', 'date'),
  'without-date': only({}, 'avatar', 'name', 'handle'),
  'without-avatar': only({}, 'name', 'handle', 'date'),
  'other-day': {
    ...by({}),
    post: { text: [], author: makeAuthor(), createdAt: '2019-02-01T12:00:00.000Z' },
  },
  'large-letters': by(PICTURE, { fontSize: 28 }),
  'numbered-with-author': {
    ...{ words: 'Lamps', others: [{ text: words('Boats') }] },
    design: { numbers: 'added', ...WITH_AUTHOR },
  },
  blurred: hidden({ mode: 'blurred' }),
  replaced: hidden({ mode: 'replaced' }),
  'replaced-by-own': hidden({ mode: 'replaced', name: 'A keeper', handle: 'keeper' }),
  'blurred-square': {
    post: { text: [], author: makeAuthor({ avatarShape: 'square' }) },
    design: { ...WITH_AUTHOR, identity: { mode: 'blurred' } },
  },
  'blurred-quote': {
    post: { text: [], quote: makeQuote({ text: words('What was said') }) },
    design: { ...WITH_AUTHOR, identity: { mode: 'blurred' } },
  },
  'replaced-quote': {
    post: { text: [], quote: makeQuote({ text: words('What was said') }) },
    design: { ...WITH_AUTHOR, identity: { mode: 'replaced' } },
  },
};
