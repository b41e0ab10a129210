import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import type { BaselineKey } from './baseline-key.ts';
import type { BrowserName } from './browsers/index.ts';
import { Picture } from './picture.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, 'tests/browser/baselines');
const FOUND = path.join(ROOT, '.cache/looks');

const isUpdate = process.env.UPDATE_BASELINES === '1';

/**
 * What counts as another colour, and how many pixels may have one. Of the same browser, fonts and
 * pictures none may: the first threshold forgives no more than another processor rounds.
 */
const SAME = { threshold: 0.01, includeAA: true, share: 0 };
const OTHER = { threshold: 0.1, includeAA: false, share: 0.001 };

/** Pictures to compare exports with, and the circumstances under which they were made. */
export class Baselines {
  constructor(
    private readonly browser: BrowserName,
    private readonly key: BaselineKey,
    /** A folder of their own, for those that are made by themselves. */
    private readonly subject = '',
  ) {
    if (isUpdate) this.#writeKey();
    else if (!this.#isSame()) {
      const own = JSON.stringify(key);
      console.info(`The baselines of ${browser} were not made here: 0.1 % may differ. Key: ${own}`);
    }
  }

  /** Compares a picture with its baseline, or makes it the baseline (`UPDATE_BASELINES=1`). */
  expect(name: string, actual: Picture): void {
    const place = path.join(this.#folder, this.browser, `${name}.png`);
    if (isUpdate) writePicture(place, actual);
    else this.#compare(name, actual, place);
  }

  #compare(name: string, actual: Picture, place: string): void {
    const wanted = Picture.decode(readFileSync(place));
    const { width, height } = wanted;
    if (actual.width !== width || actual.height !== height) {
      const seen = this.#keep(name, 'actual', actual);
      const sizes = `${actual.width}×${actual.height} in place of ${width}×${height}`;
      expect.fail(`${name} is ${sizes}: ${seen}`);
    }
    if (wanted.data.equals(actual.data)) return;
    const difference = new PNG({ width, height });
    const { share, ...options } = this.#isSame() ? SAME : OTHER;
    const unlike = pixelmatch(wanted.data, actual.data, difference.data, width, height, options);
    if (unlike <= share * width * height) return;
    const seen = this.#keep(name, 'actual', actual);
    const marked = this.#keep(name, 'difference', difference);
    expect.fail(`${unlike} pixels of ${name} differ: ${seen}, ${marked}`);
  }

  get #folder(): string {
    return path.join(FOLDER, this.subject);
  }

  get #keys(): string {
    return path.join(this.#folder, 'keys.json');
  }

  #isSame(): boolean {
    const made = readKeys(this.#keys)[this.browser];
    return made?.browser === this.key.browser && made.inputs === this.key.inputs;
  }

  #writeKey(): void {
    mkdirSync(this.#folder, { recursive: true });
    const keys = { ...readKeys(this.#keys), [this.browser]: this.key };
    writeFileSync(this.#keys, `${JSON.stringify(keys, null, 2)}\n`);
  }

  /** For whoever reads the failure; gives the place. */
  #keep(name: string, what: string, picture: Pixels): string {
    const place = path.join(FOUND, this.subject, this.browser, `${name}.${what}.png`);
    writePicture(place, picture);
    return path.relative(ROOT, place);
  }
}

type Pixels = Pick<PNG, 'width' | 'height' | 'data'>;

function readKeys(file: string): Partial<Record<BrowserName, BaselineKey>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** Without transparency and pressed hard: these files stay in the repository. */
function writePicture(place: string, { width, height, data }: Pixels): void {
  mkdirSync(path.dirname(place), { recursive: true });
  const png = new PNG({ width, height });
  data.copy(png.data);
  writeFileSync(place, PNG.sync.write(png, { colorType: 2, deflateLevel: 9, deflateStrategy: 0 }));
}
