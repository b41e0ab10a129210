/** The bytes of a blob as a `data:` address. */
export function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** What a `data:` address in base 64 holds; null when it is none. */
export function blobOf(dataUrl: string): Blob | null {
  const match = /^data:([\w/+.-]+);base64,/.exec(dataUrl);
  if (!match) return null;
  try {
    const text = atob(dataUrl.slice(match[0].length));
    return new Blob([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], { type: match[1]! });
  } catch {
    return null;
  }
}
