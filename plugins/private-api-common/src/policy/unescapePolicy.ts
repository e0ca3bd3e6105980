/** AWS adds one, Terraform or CloudFormation output another; a third is an accident. */
const MAX_LAYERS = 4;

/**
 * The JSON text of a policy as AWS returns it. `GetRestApis` gives quotes and slashes escaped (`{\"Version\"…`, `arn\/`),
 * and what has been through a template or a second encoder may be escaped once more or be a JSON string. Text that is JSON
 * already comes back unchanged, with its own backslashes.
 *
 * @remarks
 * Undoes one layer at a time and stops as soon as the text is a JSON object, so that backslashes that belong to the policy
 * are kept. Text that never becomes one comes back as it was, for the parser to complain about.
 *
 * @public
 */
export function unescapePolicy(text: string): string {
  let current = text.trim();
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const json = tryParse(current);
    if (typeof json === 'object' && json !== null) {
      // What trim() takes off and JSON does not know, as a byte order mark, has to go.
      return layer === 0 && tryParse(text) !== undefined ? text : current;
    }
    const next = typeof json === 'string' ? json : removeLayer(current);
    if (next === undefined || next === current) {
      return text;
    }
    current = next.trim();
  }
  return text;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads the text as the inside of a JSON string. Some encoders leave line breaks as they are; a string may not have them. */
function removeLayer(text: string): string | undefined {
  const inside = tryParse(
    `"${text
      .replace(/\n/g, '\\n')
      .replace(/\r/g, '\\r')
      .replace(/\t/g, '\\t')}"`,
  );
  return typeof inside === 'string' ? inside : removeQuoteEscapes(text);
}

/** Where the text mixes escaped and plain characters, as after a search and replace by hand. */
function removeQuoteEscapes(text: string): string | undefined {
  return text.includes('\\"') ? text.replace(/\\(["/\\])/g, '$1') : undefined;
}
