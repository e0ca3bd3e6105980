import { useMemo } from 'react';
import { Cell, ColumnConfig, Link, Text, useBreakpoint } from '@backstage/ui';
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
import { TextCell } from '../TextCell';
import { FindingFilters, withFindingFilter } from './findingFilter';
import styles from './findings.module.css';
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

/**
 * Score and counts by what the reader chooses; each group leads to its own findings. On a narrow screen all but the findings
 * stands below the name of the group.
 */
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
  const isWide = useBreakpoint().up('md');
  const columns = useMemo(
    () =>
      createColumns(texts, {
        groupBy,
        isWide,
        hrefOf: group =>
          findingsHref(withFindingFilter(filters, FILTERS[groupBy], [group])),
      }),
    [texts, groupBy, isWide, filters, findingsHref],
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
    isWide: boolean;
    hrefOf: (group: string) => string;
  },
): ColumnConfig<LoadedRow<ComplianceRow>>[] {
  const { t, count } = texts;
  const { groupBy, isWide, hrefOf } = options;
  const scoreText = ({ score }: ComplianceRow) =>
    t('compliance.scoreOf', { score: count(score) });
  const affectedText = ({ affectedApis, apis }: ComplianceRow) =>
    t('compliance.affectedOf', {
      affected: count(affectedApis),
      apis: count(apis),
    });
  const detailsOf = (row: ComplianceRow) => [
    scoreText(row),
    `${t('compliance.affected')}: ${affectedText(row)}`,
    `${t('compliance.waived')}: ${count(row.waived)}`,
  ];
  return [
    {
      id: 'group',
      label: t(`compliance.by.${groupBy}`),
      isRowHeader: true,
      defaultWidth: '2fr',
      cell: ({ item }) => {
        const name = groupName(texts, groupBy, item.group);
        return (
          <Cell>
            <span className={styles.stack}>
              <Link
                href={hrefOf(item.group)}
                aria-label={t('compliance.findingsOf', { group: name })}
              >
                {name}
              </Link>
              {!isWide &&
                detailsOf(item).map(detail => (
                  <Text key={detail} color="secondary">
                    {detail}
                  </Text>
                ))}
            </span>
          </Cell>
        );
      },
    },
    {
      id: 'score',
      isHidden: !isWide,
      label: t('compliance.score'),
      cell: ({ item }) => <TextCell title={scoreText(item)} />,
    },
    {
      id: 'affected',
      isHidden: !isWide,
      label: t('compliance.affected'),
      cell: ({ item }) => <TextCell title={affectedText(item)} />,
    },
    {
      id: 'findings',
      label: t('column.findings'),
      defaultWidth: '2fr',
      cell: ({ item }) => (
        <Cell>
          <SeverityCounts counts={item.findings} />
        </Cell>
      ),
    },
    {
      id: 'waived',
      isHidden: !isWide,
      label: t('compliance.waived'),
      cell: ({ item }) => <TextCell title={count(item.waived)} />,
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
