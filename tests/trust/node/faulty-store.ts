import type { FakeBrowser } from '../../support/fake-browser.ts';

type Session = FakeBrowser['storage']['session'];

/** Which write of a store fails, and how. */
export interface Fault {
  /** One of the database, or `session`. */
  store: string;
  /** From 1. */
  at: number;
  /** At once, or when the transaction is to be written to the disk. */
  kind: 'thrown' | 'aborted';
  /** All later ones fail too. */
  lasts: boolean;
}

const full = () => new DOMException('No room', 'QuotaExceededError');

/** Has writes of one store fail until it is restored. Deleting needs no room. */
export class FaultyStore {
  readonly fault: Fault;
  /** How many have failed. */
  met = 0;
  #writes = 0;
  readonly #restore: () => void;

  constructor(fault: Fault, session: Session) {
    this.fault = fault;
    this.#restore = fault.store === 'session' ? this.#breakSession(session) : this.#breakDatabase();
  }

  restore(): void {
    this.#restore();
  }

  #fails(): boolean {
    this.#writes++;
    const { at, lasts } = this.fault;
    const isMet = this.#writes === at || (lasts && this.#writes > at);
    if (isMet) this.met++;
    return isMet;
  }

  #breakSession({ set }: Session): () => void {
    const write = set.getMockImplementation()!;
    set.mockImplementation(async (items) => {
      if (this.#fails()) throw new Error('Session storage quota bytes exceeded');
      return write(items);
    });
    return () => set.mockImplementation(write);
  }

  #breakDatabase(): () => void {
    const { put, add } = IDBObjectStore.prototype;
    const broken = (write: IDBObjectStore['put']) => {
      const { fault } = this;
      const fails = () => this.#fails();
      return function (this: IDBObjectStore, ...args: Parameters<typeof write>): IDBRequest {
        if (this.name !== fault.store || !fails()) return write.apply(this, args);
        if (fault.kind === 'thrown') throw full();
        // As a disk that is full: the write seems to go well, and the transaction is taken back.
        const { transaction } = this;
        transaction.commit = () => transaction.abort();
        const request = write.apply(this, args);
        request.addEventListener('success', () => transaction.abort());
        return request;
      };
    };
    IDBObjectStore.prototype.put = broken(put);
    IDBObjectStore.prototype.add = broken(add);
    return () => Object.assign(IDBObjectStore.prototype, { put, add });
  }
}
