/** JSON on lines that can be read and edited; what is no JSON stays as it is, to be mended as it stands. */
export function prettyPolicy(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
