import type { OldProfile } from './profile.ts';

/** Ids of the jobs that `withBrokenOff` adds. */
export const FAILED = 101;
export const UNKNOWN = 102;

/**
 * A profile as it was, and with it what version 1 of the journal left behind where something went wrong:
 * one file of the export that is half done was on its way to the disk, in a session of the browser that
 * is over; the download of another export failed; and one is in a state that nobody knows.
 */
export function withBrokenOff(profile: OldProfile): OldProfile {
  const stores = profile.database.stores.map((store) => {
    if (store.name === 'jobs') return { ...store, records: withJobs(store.records) };
    if (store.name === 'files') return { ...store, records: withSaving(store.records) };
    return store;
  });
  return { ...profile, database: { ...profile.database, stores } };
}

type Records = OldProfile['database']['stores'][number]['records'];

function withJobs(records: Records): Records {
  const [done] = records.map(({ value }) => value as object).filter((job) => isIn(job, 'done'));
  // Version 1 had no number.
  const { schema: _, ...old } = done as { schema?: number };
  const failed = { ...old, state: 'failed', problem: 'download-failed' };
  return [
    ...records,
    { value: { ...failed, id: FAILED, requestId: 'failed' } },
    { value: { ...old, id: UNKNOWN, requestId: 'unknown', state: 'pending' } },
  ];
}

function withSaving(records: Records): Records {
  return records.map((record) => {
    const file = record.value as object;
    if (!isIn(file, 'rendered')) return record;
    return { ...record, value: { ...file, state: 'saving', url: 'blob:gone', downloadId: 77 } };
  });
}

const isIn = (record: object, state: string) => (record as { state?: string }).state === state;
