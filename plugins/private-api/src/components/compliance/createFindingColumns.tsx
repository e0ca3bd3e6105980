import { Button, Cell, ColumnConfig, Text } from '@backstage/ui';
import { FindingRow } from 'backstage-plugin-private-api-common';
import { Texts } from '../../text/useText';
import { SeverityMark } from '../status/SeverityMark';
import { TextCell } from '../TextCell';
import { ApiCell } from './ApiCell';
import { WaiverCell } from './WaiverCell';
import styles from './createFindingColumns.module.css';

/** A row of the list of findings: its `id` is the table's, the finding keeps its own. */
export interface FindingTableRow {
  id: string;
  finding: FindingRow;
}

/** The columns of the list of findings; the practice of each narrows the list to its like. */
export function createFindingColumns(
  { t }: Texts,
  onPractice: (practice: string) => void,
  onWaiver?: (finding: FindingRow) => void,
): ColumnConfig<FindingTableRow>[] {
  return [
    {
      id: 'practice',
      label: t('column.practice'),
      isRowHeader: true,
      defaultWidth: '2fr',
      minWidth: 180,
      cell: ({ finding }) => (
        <Cell>
          <span className={styles.practice}>
            <Text>{finding.title}</Text>
            <Button
              size="small"
              variant="tertiary"
              aria-label={t('compliance.onlyPractice', {
                practice: finding.practice,
              })}
              onPress={() => onPractice(finding.practice)}
            >
              {finding.practice}
            </Button>
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
      cell: ({ finding }) => <ApiCell apiKey={finding.api} />,
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
        <WaiverCell finding={finding} onWaiver={onWaiver} />
      ),
    },
  ];
}
