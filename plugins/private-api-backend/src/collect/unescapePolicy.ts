/**
 * The JSON text of a policy as API Gateway answers it. GetRestApis escapes the text once more, as inside a JSON string;
 * text that is not escaped that way comes back as it is.
 *
 * @internal
 */
export function unescapePolicy(text: string): string {
  try {
    return JSON.parse(`"${text}"`);
  } catch {
    return text;
  }
}
