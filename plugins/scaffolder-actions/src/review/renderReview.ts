import type {
  Access,
  ApiProfile,
  CheckResponse,
  Finding,
} from 'backstage-plugin-private-api-common';
import { code, plain, table } from './markdown';
import { renderCost } from './renderCost';
import { renderDiagram } from './renderDiagram';

/** The review of templates as Markdown: for each API its path, who reaches it, findings and cost. */
export function renderReview(
  profiles: readonly ApiProfile[],
  problems: CheckResponse['problems'],
): string {
  return `${[
    '# Review',
    'What the templates would make, judged before anything is deployed. Ids are made up until then.',
    ...profiles.map(renderApi),
    renderProblems(problems),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function renderApi(profile: ApiProfile): string {
  const { api, connectivity, access, cost, findings } = profile;
  return [
    `## ${plain(api.name)}`,
    plain(connectivity.summary),
    renderDiagram(profile),
    '### Who can reach it',
    renderAccess(access),
    '### Findings',
    renderFindings(findings),
    '### Cost',
    renderCost(cost),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function renderAccess(access: Access): string {
  const auth = access.auth
    .map(use => `${use.operationCount} × ${use.authorizationType}`)
    .join(', ');
  return [
    auth && `Authorization of its operations: ${plain(auth)}.`,
    table(
      ['VPC endpoint', 'VPC', 'Verdict', 'With credentials', 'Why'],
      access.callers.map(caller => [
        code(caller.vpcEndpointId),
        plain(caller.vpcId),
        caller.verdict,
        caller.withCredentials,
        plain(caller.reason),
      ]),
    ),
    access.policy.statements
      .map(({ index, words }) => `${index}. ${plain(words)}`)
      .join('\n'),
    access.notes
      .map(({ level, message }) => `- **${level}**: ${plain(message)}`)
      .join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function renderFindings(findings: readonly Finding[]): string {
  return (
    table(
      ['Practice', 'Severity', 'Finding', 'Fix'],
      findings.map(({ practice, severity, message, fix }) => [
        practice,
        severity,
        plain(message),
        plain(fix),
      ]),
    ) || 'None.'
  );
}

function renderProblems(problems: CheckResponse['problems']): string {
  if (problems.length === 0) {
    return '';
  }
  return `## Not resolved\n\n${problems
    .map(
      ({ template, path, message }) =>
        `- ${plain(template)}${path ? `, ${code(path)}` : ''}: ${plain(
          message,
        )}`,
    )
    .join('\n')}`;
}
