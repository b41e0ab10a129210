import { checkFile, type Expected } from '../../../../src/render/picture/check-file.ts';

/** In place of picture-workers.ts: files are checked where they are, since there are no workers here. */
export const workersHere = {
  WORKERS: 2,
  askWorker: async ({ file, expected }: { file: Blob; expected: Expected }) => {
    await checkFile(file, expected);
    return file;
  },
};
