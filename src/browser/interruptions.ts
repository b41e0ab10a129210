import type { SavingProblem } from './saving-problems.ts';

/** What follows when a download breaks off. */
export type Interruption =
  /** The user did not want the file. */
  | { kind: 'refused' }
  /** Neither the user's doing nor the disk's: the same file may go through the next time. */
  | { kind: 'broken' }
  /** It will break off again until the user has done something about it. */
  | { kind: 'hindered'; problem: SavingProblem };

const REFUSED: Interruption = { kind: 'refused' };
const BROKEN: Interruption = { kind: 'broken' };
const hindered = (problem: SavingProblem): Interruption => ({ kind: 'hindered', problem });

/**
 * All of Chrome's reasons (InterruptReason of chrome.downloads). Firefox knows four of them and says
 * FILE_FAILED of everything that goes wrong on the disk. The network's and the server's cannot happen
 * to a file that the browser itself holds, unless its address has died: CRASH and NETWORK_FAILED are
 * what Firefox says then. Nor can FILE_SAME_AS_SOURCE: no file of ours comes from the disk.
 */
export const INTERRUPTIONS: Readonly<Record<string, Interruption>> = {
  USER_CANCELED: REFUSED,
  FILE_FAILED: hindered('folder-failed'),
  FILE_ACCESS_DENIED: hindered('folder-denied'),
  FILE_NO_SPACE: hindered('disk-full'),
  FILE_NAME_TOO_LONG: hindered('name-too-long'),
  FILE_TOO_LARGE: hindered('file-too-large'),
  FILE_VIRUS_INFECTED: hindered('file-infected'),
  FILE_BLOCKED: hindered('file-blocked'),
  FILE_SECURITY_CHECK_FAILED: hindered('file-unchecked'),
  FILE_SAME_AS_SOURCE: BROKEN,
  FILE_TRANSIENT_ERROR: BROKEN,
  FILE_TOO_SHORT: BROKEN,
  FILE_HASH_MISMATCH: BROKEN,
  NETWORK_FAILED: BROKEN,
  NETWORK_TIMEOUT: BROKEN,
  NETWORK_DISCONNECTED: BROKEN,
  NETWORK_SERVER_DOWN: BROKEN,
  NETWORK_INVALID_REQUEST: BROKEN,
  SERVER_FAILED: BROKEN,
  SERVER_NO_RANGE: BROKEN,
  SERVER_BAD_CONTENT: BROKEN,
  SERVER_UNAUTHORIZED: BROKEN,
  SERVER_CERT_PROBLEM: BROKEN,
  SERVER_FORBIDDEN: BROKEN,
  SERVER_UNREACHABLE: BROKEN,
  SERVER_CONTENT_LENGTH_MISMATCH: BROKEN,
  SERVER_CROSS_ORIGIN_REDIRECT: BROKEN,
  USER_SHUTDOWN: BROKEN,
  CRASH: BROKEN,
};

/**
 * @param reason of the browser; a new one is taken for bad luck. Firefox gives none at first, but only of
 * what was cancelled: "interrupted" comes in one event, "cancelled by the user" in the next.
 */
export function interruptionOf(reason: string | null | undefined): Interruption {
  return reason ? (INTERRUPTIONS[reason] ?? BROKEN) : REFUSED;
}

/** What `downloads.download` throws: Chrome one of the reasons or a sentence, Firefox a sentence. */
export function refusalOf(error: unknown): Interruption {
  const words = String(error);
  // The name of a file may look like one, too.
  const reason = words.match(/\b[A-Z]+_[A-Z_]+\b/g)?.find((word) => word in INTERRUPTIONS);
  if (reason) return interruptionOf(reason);
  if (/cancell?ed by the user/i.test(words)) return REFUSED;
  if (/filename/i.test(words)) return hindered('name-refused');
  return BROKEN;
}
