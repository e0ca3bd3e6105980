import type {
  ApiProfile,
  HopStatus,
} from 'backstage-plugin-private-api-common';
import { fenced } from './markdown';

const MARKS: Readonly<Record<HopStatus, string>> = {
  pass: '✓',
  fail: '✗',
  unknown: '?',
};

/** The way of a call as a Mermaid flowchart: entrances, the API, what stands behind it. */
export function renderDiagram({ api, connectivity }: ApiProfile): string {
  const lines = ['flowchart LR', `  api["${label(api.name)}"]`];
  connectivity.entrances
    .filter(({ relation }) => relation !== 'in-reach')
    .forEach((entrance, i) => {
      lines.push(
        `  vpc${i}["${label(
          `Callers in ${entrance.vpcId}`,
        )}"] --> entrance${i}["${label(entrance.vpcEndpointId)} ${
          MARKS[entrance.status]
        }"] --> api`,
      );
    });
  connectivity.backends.forEach((backend, i) => {
    lines.push(
      `  api --> backend${i}["${label(backend.label)} ${
        MARKS[backend.status]
      }"]`,
    );
  });
  return fenced('mermaid', lines.join('\n'));
}

/** Mermaid reads `#…;` as an entity and has no other escape. */
function label(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/#/g, '#35;')
    .replace(/"/g, '#quot;')
    .replace(/</g, '#lt;')
    .replace(/`/g, "'");
}
