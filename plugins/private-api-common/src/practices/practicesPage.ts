import { groupBy } from '../inventory/groupBy';
import { LEFT_OUT } from './leftOut';
import type { Practice, PracticeMeta, PracticeSource } from './practice';

/** What the areas in the ids of practices stand for, in the order of the page. */
const AREAS: Readonly<Record<string, string>> = {
  POL: 'Resource policies',
  AUTH: 'Authorization',
  NET: 'VPC endpoints',
  DNS: 'Names',
  DOM: 'Custom domain names',
  LINK: 'Private integrations',
  LB: 'Load balancers',
  MR: 'Several Regions',
  SEC: 'Security of stages and backends',
  VAL: 'Validation',
  LOG: 'Logs',
  OPS: 'Operations',
  COST: 'Cost',
  LIM: 'Quotas',
};

/**
 * The page that lists practices, as Markdown: by area, each with what it checks, why, and what to do.
 *
 * @public
 */
export function practicesPage(practices: readonly Practice[]): string {
  const sections = [...groupByArea(practices)].map(
    ([area, metas]) =>
      `## ${AREAS[area] ?? area}\n\n${metas.map(describe).join('\n\n')}`,
  );
  return `<!-- Generated from the catalogue of practices. To write it anew, run the test of practicesPage with UPDATE_DOCS=1. -->

# Practices

${
  practices.length
} practices are checked on every API and what surrounds it. Each answers pass, fail, unknown or not applicable;
what fails is a finding. Configuration can switch practices off, change their severity, and leave out what an edition of the
whitepaper does not hold. Pillars are those of the AWS Well-Architected Framework.

<!-- prettier-ignore-start -->

${overview(practices)}

${sections.join('\n\n')}

${leftOut()}

<!-- prettier-ignore-end -->
`;
}

function groupByArea(
  practices: readonly Practice[],
): Map<string, PracticeMeta[]> {
  const order = Object.keys(AREAS);
  const rankOf = (area: string) => order.indexOf(area) + 1 || order.length + 1;
  const metas = practices.map(({ meta }) => meta);
  const areas = groupBy(metas, areaOf);
  return new Map([...areas].sort(([a], [b]) => rankOf(a) - rankOf(b)));
}

function areaOf({ id }: PracticeMeta): string {
  return id.split('-')[1] ?? '';
}

function overview(practices: readonly Practice[]): string {
  const rows = [...groupByArea(practices).values()]
    .flat()
    .map(
      meta =>
        `| [${meta.id}](#${anchorOf(meta)}) | ${meta.title} | ${meta.severity}${
          meta.offByDefault ? ', off by default' : ''
        } | ${meta.pillar} |`,
    );
  return [
    '| practice | holds when it passes | severity | pillar |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function leftOut(): string {
  const rows = LEFT_OUT.map(
    ({ tool, ids, asks, why }) =>
      `| ${tool} ${ids.join(', ')} | ${asks} | ${why} |`,
  );
  return [
    '## Left out on purpose',
    '',
    'Checks of other tools on the same services that no practice repeats.',
    '',
    '| check | asks for | why not here |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function headingOf({ id, title }: PracticeMeta): string {
  return `${id} ${title}`;
}

/** As GitHub and TechDocs make it of a heading. */
function anchorOf(meta: PracticeMeta): string {
  return headingOf(meta)
    .toLowerCase()
    .replace(/[^a-z0-9 _-]/g, '')
    .replace(/ /g, '-');
}

function describe(meta: PracticeMeta): string {
  const { remediation } = meta;
  const parts = [
    `### ${headingOf(meta)}`,
    `**${meta.severity}**${meta.offByDefault ? ', off by default' : ''} · on ${
      meta.appliesTo
    } · ${meta.pillar}`,
    `**Checks.** ${meta.checks}`,
    `**Why.** ${meta.why}`,
    `**Fix.** ${remediation.text}`,
    remediation.cloudFormation &&
      `\`\`\`yaml\n${remediation.cloudFormation}\n\`\`\``,
    `**Leave it alone when.** ${meta.whenToIgnore}`,
    `**Sources.** ${meta.sources.map(describeSource).join('; ')}.`,
    describeMatches(meta),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function describeSource(source: PracticeSource): string {
  const { edition, title, url, withdrawnIn } = source;
  const name = url ? `[${title}](${url})` : title;
  if (edition === 'other') {
    return name;
  }
  const until = withdrawnIn ? `, withdrawn in ${withdrawnIn}` : '';
  return `whitepaper ${edition}, ${name}${until}`;
}

function describeMatches({ matches }: PracticeMeta): string {
  const tools = Object.entries(matches ?? {}).map(
    ([tool, ids]) => `${tool} ${ids.join(', ')}`,
  );
  return tools.length > 0 ? `**The same elsewhere.** ${tools.join('; ')}.` : '';
}
