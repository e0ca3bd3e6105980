import { Cell, ColumnConfig, Link, Text } from '@backstage/ui';
import { FindingRow } from 'backstage-plugin-private-api-common';
import { Texts } from '../../text/useText';
import { SeverityMark } from '../status/SeverityMark';
import { TextCell } from '../TextCell';
import { WaiverMark } from './WaiverMark';
import styles from './findings.module.css';

/** A row of the list of findings: its `id` is the table's, the finding keeps its own. */
export interface FindingTableRow {
  id: string;
  finding: FindingRow;
}

/** What the columns need beside the findings. */
export interface FindingColumnOptions {
  /** Where the list narrowed to one practice is. */
  practiceHref: (practice: string) => string;
  /** Where the page of an API is. */
  apiHref: (api: FindingRow) => string;
  /** Absent for readers who may not. */
  onWaiver?: (finding: FindingRow) => void;
}

/** The columns of the list of findings; the practice of each leads to its like, the API to its page. */
export function createFindingColumns(
  { t }: Texts,
  options: FindingColumnOptions,
): ColumnConfig<FindingTableRow>[] {
  const { apiHref, onWaiver } = options;
  return [
    {
      id: 'practice',
      label: t('column.practice'),
      isRowHeader: true,
      defaultWidth: '2fr',
      minWidth: 180,
      cell: ({ finding }) => (
        <Cell>
          <span className={styles.stack}>
            <Text>{finding.title}</Text>
            <PracticeLink {...options} t={t} finding={finding} />
          </span>
        </Cell>
      ),
    },
    {
      id: 'severity',
      label: t('column.severity'),
      defaultWidth: '1fr',
      minWidth: 112,
      cell: ({ finding }) => (
        <Cell>
          <SeverityMark severity={finding.severity} />
        </Cell>
      ),
    },
    {
      id: 'api',
      label: t('column.api'),
      defaultWidth: '1fr',
      minWidth: 120,
      cell: ({ finding }) => (
        <Cell>
          <Link href={apiHref(finding)}>{finding.apiName}</Link>
        </Cell>
      ),
    },
    {
      id: 'message',
      label: t('column.finding'),
      defaultWidth: '3fr',
      minWidth: 220,
      cell: ({ finding }) => (
        <TextCell
          title={finding.message}
          description={`${t('fix')} ${finding.fix}`}
        />
      ),
    },
    {
      id: 'state',
      label: t('column.state'),
      defaultWidth: '1fr',
      minWidth: 140,
      cell: ({ finding }) => (
        <Cell>
          <WaiverMark finding={finding} onWaiver={onWaiver} />
        </Cell>
      ),
    },
  ];
}

/** The same in two columns, for screens on which five would have to be scrolled sideways. */
export function createNarrowFindingColumns(
  { t }: Texts,
  options: FindingColumnOptions,
): ColumnConfig<FindingTableRow>[] {
  const { apiHref, onWaiver } = options;
  return [
    {
      id: 'finding',
      label: t('column.finding'),
      isRowHeader: true,
      defaultWidth: '2fr',
      minWidth: 200,
      cell: ({ finding }) => (
        <Cell>
          <span className={styles.stack}>
            <Text weight="bold">{finding.title}</Text>
            <PracticeLink {...options} t={t} finding={finding} />
            <Text>{finding.message}</Text>
            <Text color="secondary">{`${t('fix')} ${finding.fix}`}</Text>
          </span>
        </Cell>
      ),
    },
    {
      id: 'api',
      label: t('column.api'),
      defaultWidth: '1fr',
      minWidth: 140,
      cell: ({ finding }) => (
        <Cell>
          <span className={styles.stack}>
            <SeverityMark severity={finding.severity} />
            <Link href={apiHref(finding)}>{finding.apiName}</Link>
            <WaiverMark finding={finding} onWaiver={onWaiver} />
          </span>
        </Cell>
      ),
    },
  ];
}

function PracticeLink(
  props: Pick<FindingColumnOptions, 'practiceHref'> & {
    t: Texts['t'];
    finding: FindingRow;
  },
) {
  const { t, practiceHref } = props;
  const { practice } = props.finding;
  return (
    <Link
      href={practiceHref(practice)}
      aria-label={t('compliance.onlyPractice', { practice })}
    >
      {practice}
    </Link>
  );
}
