import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ExportSettings } from '../design/export-settings.ts';
import type { Design } from '../design/schema.ts';
import type { Edits } from '../edits/schema.ts';
import type { ExportProblem } from '../messaging/protocol.ts';
import type { PictureFacts } from '../thread/picture-facts.ts';
import type { Thread } from '../thread/schema.ts';
import type { Missing } from './missing-picture.ts';

/** A captured thread with what the user did to it. */
export interface Draft {
  /** The thread's id. */
  id: string;
  thread: Thread;
  edits: Edits;
  /** Ids of all its posts: the thread is found by any of them. */
  postIds: string[];
  /** Milliseconds since 1970. */
  updatedAt: number;
}

/** A picture of a thread, or the reason why there is none. */
export interface StoredImage {
  threadId: string;
  url: string;
  blob: Blob | null;
  /** Natural size in px; 0 when there is no picture. */
  width: number;
  height: number;
  /** What is seen in it, with a version of its own; read by `storedFacts`. */
  facts?: PictureFacts;
  /** Why there is none; read by `missingOf`. */
  missing?: Missing;
}

/** A photo as it was painted last: to scale it takes longer than to paint its slide. */
export interface ScaledImage {
  threadId: string;
  url: string;
  /** px that it was to be shown at. */
  width: number;
  height: number;
  blob: Blob;
  /** What scaled it. */
  browser: string;
}

export const JOB_STATES = ['queued', 'rendering', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** An export: written before anything is rendered, so that it outlives every world. */
export interface Job {
  id: number;
  /** Version of this record (store/jobs.ts). */
  schema?: number;
  requestId: string;
  threadId: string;
  edits: Edits;
  design: Design;
  settings: ExportSettings;
  state: JobState;
  /** Number of files; null until the slides are laid out. */
  total: number | null;
  /** What the files were planned from; another plan makes them anew. */
  plan?: string;
  /** Number of slides, when all of them come in one file; absent in jobs of older versions. */
  parts?: number | null;
  /** Paths of the files, relative to the folder for downloads; one for each. */
  names: string[];
  problem?: ExportProblem;
  /** Largest scale that fits, when the problem is `too-large`; null when not even 1× does. */
  largestScale?: number | null;
  createdAt: number;
  /** How often rendering was begun in a row without anything coming of it. */
  starts: number;
  /** Steps that were done when it was last begun: files made, and files saved. */
  steps?: number;
  /** It has ended, and that has still to be told and tidied up. */
  toTidy?: boolean;
  /** It failed, and the user leaves it at that. */
  dismissed?: boolean;
  /** Files that the user did not want when asked where to save them. */
  refused?: number;
  /** The browser seems to ask about each file. */
  asking?: boolean;
  /** Files lie on the disk under other names than those asked for. */
  renamed?: boolean;
  /** Pictures that its files have only the places of. */
  missing?: number;
  /** Set when the job was started from a page and reports there. */
  notice?: { tabId: number; captureId: string };
}

export const FILE_STATES = ['part', 'rendered', 'saving', 'saved', 'refused'] as const;

/**
 * One file of a job: `rendered` → `saving` → `saved`, or `refused` by the user, or back to `rendered`
 * when its download broke off; or a `part` of its one file.
 */
export interface JobFile {
  jobId: number;
  /** Place among the job's names. Parts come behind all of them: the one file that they go into is 0. */
  index: number;
  state: (typeof FILE_STATES)[number];
  /** Gone once the file is known to be on the disk, or not wanted. */
  blob: Blob | null;
  /** Where the render host held it when it was last saved or tried; alive only while `saving`. */
  url?: string;
  downloadId?: number;
  /** Where the browser puts it, a path from the root, as soon as it says so. */
  path?: string;
  /** Nobody knows whether it lies there: its download vanished from the browser's list. */
  mayBeThere?: boolean;
  /** The browser asks whether to keep it, because it takes it for dangerous. */
  isDoubted?: boolean;
  /** How often its download broke off. */
  breaks?: number;
}

/** A file that the user has brought along: a picture, a logo or a font. */
export interface OwnFile {
  /** `own:` and the beginning of its SHA-256. */
  id: string;
  kind: 'image' | 'font';
  name: string;
  blob: Blob;
  /** Natural size in px; 0 for a font. */
  width: number;
  height: number;
}

export interface Tables extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { postIds: string; updatedAt: number } };
  images: { key: [string, string]; value: StoredImage; indexes: { threadId: string } };
  scaledImages: { key: [string, string]; value: ScaledImage };
  jobs: { key: number; value: Job };
  files: {
    key: [number, number];
    value: JobFile;
    indexes: { jobState: [number, string, number]; downloadId: number };
  };
  settings: { key: string; value: unknown };
  ownFiles: { key: string; value: OwnFile };
}

/** The keys of all files of a job. */
export const filesOf = (jobId: number): IDBKeyRange => IDBKeyRange.bound([jobId], [jobId, []]);

let opened: Promise<IDBPDatabase<Tables>> | null = null;

/** The one database of the extension, shared by background, editor and render host. */
export function database(): Promise<IDBPDatabase<Tables>> {
  opened ??= openDB<Tables>('thread-navigator', 4, {
    upgrade(db, oldVersion, _newVersion, tx) {
      if (oldVersion < 1) createFirstStores(db);
      if (oldVersion < 2) db.createObjectStore('ownFiles', { keyPath: 'id' });
      if (oldVersion < 3) db.createObjectStore('scaledImages', { keyPath: ['threadId', 'url'] });
      if (oldVersion < 4) {
        // Counted and found by these, no file is read: its picture would come with it.
        const files = tx.objectStore('files');
        // The key begins with the job's id and serves as well.
        if (oldVersion >= 1) files.deleteIndex('jobId' as never);
        files.createIndex('jobState', ['jobId', 'state', 'index']);
        files.createIndex('downloadId', 'downloadId');
      }
    },
    // Another world wants a newer database: let go, and open again when next asked.
    blocking: (_now, _wanted, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  }).catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

function createFirstStores(db: IDBPDatabase<Tables>): void {
  const drafts = db.createObjectStore('drafts', { keyPath: 'id' });
  drafts.createIndex('postIds', 'postIds', { multiEntry: true });
  drafts.createIndex('updatedAt', 'updatedAt');
  const images = db.createObjectStore('images', { keyPath: ['threadId', 'url'] });
  images.createIndex('threadId', 'threadId');
  db.createObjectStore('jobs', { keyPath: 'id', autoIncrement: true });
  db.createObjectStore('files', { keyPath: ['jobId', 'index'] });
  db.createObjectStore('settings');
}
