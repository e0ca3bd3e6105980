import type { CheckTemplate } from 'backstage-plugin-private-api-common';
import { fenced, plain } from './markdown';

/** Templates as Markdown. */
export function renderFiles(templates: readonly CheckTemplate[]): string {
  return templates
    .map(
      ({ name, accountId, region, body }) =>
        `### ${plain(name)} in ${accountId}, ${region}\n\n${fenced(
          body.trimStart().startsWith('{') ? 'json' : 'yaml',
          body,
        )}`,
    )
    .join('\n\n');
}
