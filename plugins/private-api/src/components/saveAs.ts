/**
 * Saves what an answer holds as a file of the reader's.
 *
 * The answer takes a token, so that a plain link to it would be refused.
 */
export function saveAs(content: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
