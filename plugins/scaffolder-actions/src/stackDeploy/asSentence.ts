/** Text of AWS's, which ends with a full stop at times. */
export function asSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
