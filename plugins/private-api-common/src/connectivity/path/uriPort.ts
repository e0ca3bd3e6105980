/** The port that a URI names or implies; `undefined` where it is not a URL. */
export function portOf(uri: string | undefined): number | undefined {
  const match = /^(https?):\/\/[^/:]+(?::(\d+))?/i.exec(uri ?? '');
  if (!match) {
    return undefined;
  }
  if (match[2]) {
    return Number(match[2]);
  }
  return match[1].toLowerCase() === 'https' ? 443 : 80;
}
