import { Link, Text } from '@backstage/ui';
import { FindingRow } from 'backstage-plugin-private-api-common';
import { Texts } from '../../text/useText';
import { SeverityMark } from '../status/SeverityMark';
import { TextLines } from '../TextLines';
import { Column } from '../useColumns';
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
): Column<FindingTableRow>[] {
  const { apiHref, onWaiver } = options;
  return [
    {
      id: 'practice',
      label: t('column.practice'),
      isRowHeader: true,
      defaultWidth: '2fr',
      minWidth: 180,
      content: ({ finding }) => (
        <span className={styles.stack}>
          <Text>{finding.title}</Text>
          <PracticeLink {...options} t={t} finding={finding} />
        </span>
      ),
    },
    {
      id: 'severity',
      label: t('column.severity'),
      defaultWidth: '1fr',
      minWidth: 112,
      content: ({ finding }) => <SeverityMark severity={finding.severity} />,
    },
    {
      id: 'api',
      label: t('column.api'),
      defaultWidth: '1fr',
      minWidth: 120,
      content: ({ finding }) => (
        <Link href={apiHref(finding)}>{finding.apiName}</Link>
      ),
    },
    {
      id: 'message',
      label: t('column.finding'),
      defaultWidth: '3fr',
      minWidth: 220,
      content: ({ finding }) => (
        <TextLines
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
      content: ({ finding }) => (
        <WaiverMark finding={finding} onWaiver={onWaiver} />
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
