const PLACEHOLDER = /\{\{(\w+)\}\}/g;

/** A sentence with its placeholders filled; one that has no value stays, so that a test can see it. */
export function formatMessage(
  sentence: string,
  data: Record<string, string | number> = {},
): string {
  return sentence.replace(PLACEHOLDER, (placeholder, name) =>
    name in data ? String(data[name]) : placeholder,
  );
}
