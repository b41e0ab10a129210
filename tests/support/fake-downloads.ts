import { fakeEvent } from './fake-event.ts';

interface Download {
  id: number;
  url: string;
  filename: string;
  state: 'in_progress' | 'complete' | 'interrupted';
  error?: string;
  paused?: boolean;
  canResume?: boolean;
  saveAs?: boolean;
  conflictAction?: string;
}

/** The browser's downloads: they go on until a test ends them. */
export class FakeDownloads {
  readonly all: Download[] = [];
  readonly onCreated = fakeEvent();
  readonly onChanged = fakeEvent();
  readonly onErased = fakeEvent();
  #ids = 0;
  /** Also those that are no longer in the list. */
  readonly #onDisk: string[] = [];
  /** Called when everybody has been told that a download has ended. */
  onEnd: (id: number) => void = () => undefined;
  /** Called for every new download; throwing refuses it. */
  onStart: (download: Download) => void = () => undefined;

  async download(
    wanted: Pick<Download, 'url' | 'filename' | 'saveAs' | 'conflictAction'>,
  ): Promise<number> {
    this.#ids += 1;
    const download: Download = { ...wanted, id: this.#ids, state: 'in_progress' };
    this.all.push(download);
    this.onCreated.emit({ ...download, filename: '' });
    this.onStart(download);
    return download.id;
  }

  async search(query: { id?: number; url?: string }): Promise<Download[]> {
    return this.all
      .filter(({ id, url }) => (query.id ?? id) === id && (query.url ?? url) === url)
      .map((download) => ({ ...download }));
  }

  async cancel(id: number): Promise<void> {
    this.end(id, 'interrupted');
  }

  end(id: number, state: 'complete' | 'interrupted', error?: string): void {
    const download = this.all.find((one) => one.id === id);
    if (download?.state !== 'in_progress') return;
    download.state = state;
    const { filename, conflictAction } = download;
    const isOver = conflictAction === 'overwrite' && this.#onDisk.includes(filename);
    if (state === 'complete' && !isOver) this.#onDisk.push(filename);
    if (error) download.error = error;
    this.onChanged.emit({
      id,
      state: { current: state },
      ...(error && { error: { current: error } }),
    });
    this.onEnd(id);
  }

  /** Says where it puts a file. */
  name(id: number): void {
    const filename = this.all.find((one) => one.id === id)?.filename;
    if (filename) this.onChanged.emit({ id, filename: { current: filename } });
  }

  /** Takes a download out of the list, as extensions that clean up do. */
  erase(id: number): void {
    const place = this.all.findIndex((one) => one.id === id);
    if (place !== -1) this.all.splice(place, 1);
    this.onErased.emit(id);
  }

  /** How many there have been. */
  get begun(): number {
    return this.#ids;
  }

  /** Names of the files that are on disk. */
  saved(): string[] {
    return [...this.#onDisk];
  }
}
