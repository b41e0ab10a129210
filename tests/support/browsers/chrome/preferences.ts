import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Sets the downloads folder in the profile and pins the extension's button. `Browser.setDownloadBehavior` would do it too, but it
 * replaces the extension's file names by UUIDs.
 */
export function writePreferences(
  profile: string,
  downloads: string,
  extensionFolder: string,
  more: Record<string, unknown> = {},
): void {
  const file = path.join(profile, 'Default', 'Preferences');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const kept = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  const download = {
    ...kept.download,
    default_directory: downloads,
    prompt_for_download: false,
    directory_upgrade: true,
  };
  const extensions = { ...kept.extensions, pinned_extensions: [unpackedId(extensionFolder)] };
  fs.writeFileSync(file, JSON.stringify({ ...kept, download, extensions, ...more }));
}

/** How Chrome makes the id of an unpacked extension: from its place, in the letters a to p. */
function unpackedId(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
