import fs from 'node:fs';
import path from 'node:path';

/**
 * Sets the downloads folder in the profile. `Browser.setDownloadBehavior` would do it too, but it
 * replaces the extension's file names by UUIDs.
 */
export function writePreferences(
  profile: string,
  downloads: string,
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
  fs.writeFileSync(file, JSON.stringify({ ...kept, download, ...more }));
}
