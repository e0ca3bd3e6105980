import { readFileSync } from 'node:fs';

/**
 * The fenced code blocks under a heading of a Markdown file, in order, up to the next heading of the same or a higher level.
 * `file` is the path in a comment on the first line, where a block says into which file it goes.
 */
export function codeBlocksUnder(path, heading) {
  const lines = readFileSync(path, 'utf8').split('\n');
  const start = lines.findIndex(
    line => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading,
  );
  if (start < 0) {
    throw new Error(`${path} has no heading "${heading}"`);
  }
  const level = lines[start].indexOf(' ');
  const blocks = [];
  let open;
  for (const line of lines.slice(start + 1)) {
    const fence = line.match(/^```(\w*)/);
    if (fence && open) {
      blocks.push(finish(open));
      open = undefined;
    } else if (fence) {
      open = { language: fence[1], lines: [] };
    } else if (open) {
      open.lines.push(line);
    } else if (/^#+ /.test(line) && line.indexOf(' ') <= level) {
      break;
    }
  }
  return blocks;
}

function finish({ language, lines }) {
  const file = lines[0]?.match(/^(?:\/\/|#) ([\w./-]+\.(?:tsx?|yaml))/)?.[1];
  return { language, file, text: (file ? lines.slice(1) : lines).join('\n') };
}
