/** Compares two JSON texts, or texts that are none, without regard to blanks and escapes. */
export function isSameJson(a: string | null, b: string | null): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical(text: string | null): string {
  try {
    return text ? JSON.stringify(JSON.parse(text)) : '';
  } catch {
    return text ?? '';
  }
}
