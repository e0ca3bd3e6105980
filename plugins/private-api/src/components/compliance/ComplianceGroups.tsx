import { useMemo } from 'react';
import { Link } from '@backstage/ui';
import {
  COMPLIANCE_GROUPS,
  ComplianceGroup,
  ComplianceRow,
  FindingFilter,
} from 'backstage-plugin-private-api-common';
import { Loadable } from '../../data/SharedRequests';
import { Texts, useText } from '../../text/useText';
import { ChoiceToggle } from '../ChoiceToggle';
import { LoadedRow, LoadedTable } from '../costs/LoadedTable';
import { SeverityCounts } from '../findings/SeverityCounts';
import { ownerName } from '../ownership/ownerName';
import { Section } from '../Section';
import { EmptyNote } from '../states/EmptyNote';
import { TextLines } from '../TextLines';
import { Column } from '../useColumns';
import { FindingFilters, withFindingFilter } from './findingFilter';
import { useFindingsHref } from './useFindingsHref';

/** The filter of the list of findings that shows those of a group. */
const FILTERS = {
  owner: 'owner',
  account: 'accountId',
  region: 'region',
  practice: 'practice',
  severity: 'severity',
  pillar: 'pillar',
} as const satisfies Record<ComplianceGroup, FindingFilter>;

/** Score and counts by what the reader chooses; each group leads to its own findings. */
export function ComplianceGroups(props: {
  groupBy: ComplianceGroup;
  onGroupByChange: (groupBy: ComplianceGroup) => void;
  state: Loadable<ComplianceRow[]>;
  onRetry: () => void;
  /** Of the list of findings; a group's link keeps them. */
  filters: FindingFilters;
}) {
  const texts = useText();
  const { t } = texts;
  const { groupBy, onGroupByChange, state, onRetry, filters } = props;
  const findingsHref = useFindingsHref();
  const columns = useMemo(
    () =>
      createColumns(texts, {
        groupBy,
        hrefOf: group =>
          findingsHref(withFindingFilter(filters, FILTERS[groupBy], [group])),
      }),
    [texts, groupBy, filters, findingsHref],
  );
  return (
    <Section
      title={t('compliance.title')}
      actions={
        <ChoiceToggle
          label={t('compliance.groupBy')}
          choices={COMPLIANCE_GROUPS}
          chosen={groupBy}
          textOf={each => t(`compliance.by.${each}`)}
          onChoose={onGroupByChange}
        />
      }
    >
      <LoadedTable
        // The rows of one grouping must not stand under the heads of another while those load.
        key={groupBy}
        state={state}
        columns={columns}
        // Never empty: a browser shows no row without an id, and the group of APIs that nobody owns is the empty text.
        idOf={({ group }) => `group ${group}`}
        empty={<EmptyNote title={t('compliance.noGroups')} />}
        onRetry={onRetry}
      />
    </Section>
  );
}

function createColumns(
  texts: Texts,
  options: {
    groupBy: ComplianceGroup;
    hrefOf: (group: string) => string;
  },
): Column<LoadedRow<ComplianceRow>>[] {
  const { t, count } = texts;
  const { groupBy, hrefOf } = options;
  return [
    {
      id: 'group',
      label: t(`compliance.by.${groupBy}`),
      isRowHeader: true,
      defaultWidth: '2fr',
      content: ({ item }) => {
        const name = groupName(texts, groupBy, item.group);
        return (
          <Link
            href={hrefOf(item.group)}
            aria-label={t('compliance.findingsOf', { group: name })}
          >
            {name}
          </Link>
        );
      },
    },
    {
      id: 'score',
      label: t('compliance.score'),
      content: ({ item }) => (
        <TextLines
          title={t('compliance.scoreOf', { score: count(item.score) })}
        />
      ),
    },
    {
      id: 'affected',
      label: t('compliance.affected'),
      minWidth: 184,
      content: ({ item }) => (
        <TextLines
          title={t('compliance.affectedOf', {
            affected: count(item.affectedApis),
            apis: count(item.apis),
          })}
        />
      ),
    },
    {
      id: 'findings',
      label: t('column.findings'),
      defaultWidth: '2fr',
      content: ({ item }) => <SeverityCounts counts={item.findings} />,
    },
    {
      id: 'waived',
      label: t('compliance.waived'),
      content: ({ item }) => <TextLines title={count(item.waived)} />,
    },
  ];
}

function groupName({ t }: Texts, groupBy: ComplianceGroup, group: string) {
  switch (groupBy) {
    case 'owner':
      return ownerName(t, group);
    case 'severity':
      return severityName(t, group);
    case 'pillar':
      return pillarName(t, group);
    default:
      return group;
  }
}

function severityName(t: Texts['t'], group: string): string {
  switch (group) {
    case 'critical':
    case 'high':
    case 'medium':
    case 'low':
    case 'info':
      return t(`severity.${group}`);
    default:
      return group;
  }
}

/** The name of a pillar of the Well-Architected Framework. */
export function pillarName(t: Texts['t'], pillar: string): string {
  switch (pillar) {
    case 'operations':
    case 'security':
    case 'reliability':
    case 'performance':
    case 'cost':
      return t(`pillar.${pillar}`);
    default:
      return pillar;
  }
}
