import { platformOf } from '../../design/carousel-box.ts';
import { defaultTemplate, filePath, filePaths, type NameValues } from '../../design/file-names.ts';
import { FORMAT_FACTS } from '../../design/formats.ts';
import type { Job } from '../../store/database.ts';
import { loadNameTemplate } from '../../store/settings.ts';
import type { Thread } from '../../thread/schema.ts';
import { isHidden } from '../files/file-facts-of.ts';
import type { LaidOut } from '../layout/with-slides.ts';
import { nameValues } from './name-values.ts';

/** Path of the one file of a job, relative to the folder for downloads. */
export async function pathOfOne(job: Job, thread: Thread, extension = extensionOf(job)) {
  const values = valuesFor(job, thread);
  return filePath(await templateOf(job, values), values, extension);
}

/** Paths of the files of the slides. */
export async function pathsOf(job: Job, { thread, slides }: LaidOut): Promise<string[]> {
  if (slides.length === 1) return [await pathOfOne(job, thread)];
  const values = valuesFor(job, thread);
  return filePaths(await templateOf(job, values), values, slides.length, extensionOf(job));
}

/** Carousels of one thread for several platforms must not come to lie over one another. */
async function templateOf(job: Job, values: NameValues): Promise<string> {
  const { design, settings } = job;
  const template = (await loadNameTemplate()) ?? defaultTemplate(settings, values);
  return settings.sizeInName ? `${template}-${design.carousel.size}` : template;
}

/** Names of files that lie together, of their paths. */
export function namesIn(paths: readonly string[]): string[] {
  const names = paths.map((path) => path.split('/').at(-1)!);
  // The number may stand in the name of a folder.
  return new Set(names).size === names.length
    ? names
    : paths.map((path) => path.replaceAll('/', '-'));
}

const extensionOf = ({ settings }: Job): string => FORMAT_FACTS[settings.format].extension;
const valuesFor = (job: Job, thread: Thread) =>
  nameValues(thread, isHidden(job), platformOfJob(job));

/** A carousel is made for somewhere; everything else is a picture of what stands at X. */
function platformOfJob({ design, settings }: Job): string {
  if (settings.layout !== 'carousel') return 'x';
  return platformOf(design.carousel)?.platform ?? 'carousel';
}
