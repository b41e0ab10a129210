import { fakeEvent } from './fake-event.ts';

interface Download {
  id: number;
  url: string;
  filename: string;
  state: 'in_progress' | 'complete' | 'interrupted';
  error?: string;
  saveAs?: boolean;
}

/** The browser's downloads: they go on until a test ends them. */
export class FakeDownloads {
  readonly all: Download[] = [];
  readonly onChanged = fakeEvent();
  /** Called for every new download; throwing refuses it. */
  onStart: (download: Download) => void = () => undefined;

  async download(wanted: Pick<Download, 'url' | 'filename' | 'saveAs'>): Promise<number> {
    const { url, filename, saveAs } = wanted;
    const download: Download = {
      ...{ id: this.all.length + 1, url, filename, state: 'in_progress' },
      ...(saveAs && { saveAs }),
    };
    this.all.push(download);
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
    if (error) download.error = error;
    this.onChanged.emit({ id, state: { current: state } });
  }

  /** Names of the files that are on disk. */
  saved(): string[] {
    return this.all.filter(({ state }) => state === 'complete').map(({ filename }) => filename);
  }
}
