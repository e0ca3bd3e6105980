import { Stage, isUnknown } from '../../inventory';
import { CostContext } from '../CostContext';
import { costLine, unknownLine } from '../costLine';
import { formatNumber } from '../formatAmount';
import type { CostLine, CostPart } from '../types';

/** Bytes of one access log entry: AWS's own JSON example with ids and times filled in. CloudWatch does not say it per API. */
export const ASSUMED_LOG_ENTRY_BYTES = 500;

const BYTES_PER_GB = 1024 ** 3;
const PART: CostPart = 'logs';

/** What CloudWatch Logs takes in from the stages: access logs by a stated size, execution logs unknown. */
export function estimateLogs(context: CostContext): CostLine[] {
  const { stages } = context.api;
  if (isUnknown(stages)) {
    return [
      unknownLine(context, {
        part: PART,
        label: 'Logs of the stages',
        priceKey: 'log-ingestion-gb',
        because: 'GB ingested',
        reason: stages.unknown,
      }),
    ];
  }
  return [...accessLogs(context, stages), ...executionLogs(context, stages)];
}

function accessLogs(
  context: CostContext,
  stages: readonly Stage[],
): CostLine[] {
  const logging = stages.filter(({ accessLog }) => accessLog);
  const toLogs = logging.filter(({ accessLog }) =>
    accessLog?.destinationArn.includes(':logs:'),
  );
  const lines: CostLine[] = [];
  if (toLogs.length > 0) {
    lines.push(
      costLine(context, {
        part: PART,
        label: 'Access logs',
        priceKey: 'log-ingestion-gb',
        ...accessLogVolume(context, toLogs.length === stages.length),
      }),
    );
  }
  if (toLogs.length < logging.length) {
    lines.push(
      unknownLine(context, {
        part: PART,
        label: 'Access logs through Firehose',
        priceKey: 'log-ingestion-gb',
        because: 'GB delivered',
        reason: 'delivery by Firehose is not in the price book',
      }),
    );
  }
  return lines;
}

function accessLogVolume({ traffic }: CostContext, ofAllStages: boolean) {
  const size = `${ASSUMED_LOG_ENTRY_BYTES} assumed bytes an entry / 1,073,741,824 bytes`;
  if (traffic.requestsPerMonth === null) {
    return {
      quantity: { unknown: traffic.reason },
      because: `requests × ${size}`,
    };
  }
  if (!ofAllStages) {
    return {
      quantity: {
        unknown: 'how many requests go to the stages that log is not known',
      },
      because: `requests of the stages that log × ${size}`,
    };
  }
  return {
    quantity:
      (traffic.requestsPerMonth * ASSUMED_LOG_ENTRY_BYTES) / BYTES_PER_GB,
    because: `${formatNumber(traffic.requestsPerMonth)} requests × ${size}`,
  };
}

function executionLogs(
  context: CostContext,
  stages: readonly Stage[],
): CostLine[] {
  const names = stages
    .filter(({ methodSettings }) =>
      Object.values(methodSettings).some(
        ({ loggingLevel, dataTraceEnabled }) =>
          loggingLevel === 'INFO' || dataTraceEnabled,
      ),
    )
    .map(({ name }) => name);
  if (names.length === 0) {
    return [];
  }
  return [
    unknownLine(context, {
      part: PART,
      label: `Execution logs of ${names.join(', ')}`,
      priceKey: 'log-ingestion-gb',
      because: 'GB ingested',
      reason: 'the size of execution logs is not measured',
    }),
  ];
}
