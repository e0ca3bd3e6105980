import { Fact, Stage, isUnknown } from '../../inventory';
import { CostContext } from '../CostContext';
import { costLine, unknownLine } from '../costLine';
import { formatNumber } from '../formatAmount';
import type { CostLine, CostPart } from '../types';
import { ExecutionLogging, executionLoggingOf } from './executionLogging';

/** Bytes of one access log entry: AWS's own JSON example with ids and times filled in. CloudWatch does not say it per API. */
export const ASSUMED_LOG_ENTRY_BYTES = 500;

/**
 * Bytes of the execution log of one call without and with data tracing, without its bodies: the lines of AWS's own example of a
 * call, with the request id that each begins with and the 26 bytes that CloudWatch adds to each event.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-lambda-non-proxy-integration.html
 * @see https://repost.aws/knowledge-center/api-gateway-logs
 */
export const ASSUMED_EXECUTION_BYTES = 1_000;
export const ASSUMED_TRACE_BYTES = 3_300;

/** API Gateway cuts each event of an execution log. A body is logged twice, before and after transformation. */
const MAX_EVENT_BYTES = 1_024;
const EVENTS_PER_BODY = 2;

/** What AWS's Pricing Calculator reckons with: 15 % of the size once compressed, kept for a month. */
const STORED_FRACTION = 0.15;

const BYTES_PER_GB = 1024 ** 3;
const PART: CostPart = 'logs';
const NOT_ALL_STAGES =
  'how many requests go to the stages that log is not known';
const TRACED_CALL = { noun: 'requests', bytes: ASSUMED_TRACE_BYTES };

/** Bytes a month that stages write to CloudWatch Logs. */
interface LogVolume {
  label: string;
  gb: Fact<number>;
  because: string;
  assumption?: string;
}

/** What CloudWatch Logs takes in from the stages, by stated sizes of an entry, and what it keeps of it. */
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
  const volumes = [
    ...accessLogs(context, stages),
    ...executionLogs(context, stages),
  ];
  return [
    ...volumes.map(({ label, gb, because, assumption }) =>
      costLine(context, {
        part: PART,
        label,
        priceKey: 'log-ingestion-gb',
        quantity: gb,
        because,
        assumption,
      }),
    ),
    ...(volumes.length > 0 ? [storage(context, volumes)] : []),
    ...firehose(context, stages),
  ];
}

function accessLogs(
  { traffic }: CostContext,
  stages: readonly Stage[],
): LogVolume[] {
  const logging = stages.filter(({ accessLog }) =>
    accessLog?.destinationArn.includes(':logs:'),
  );
  return logging.length === 0
    ? []
    : [
        {
          label: 'Access logs',
          ...volumeOf(
            logging.length === stages.length
              ? entriesOf(traffic.requestsPerMonth, traffic.reason)
              : { unknown: NOT_ALL_STAGES },
            { noun: 'requests', bytes: ASSUMED_LOG_ENTRY_BYTES },
          ),
          assumption: `An entry has ${ASSUMED_LOG_ENTRY_BYTES} bytes, as AWS's example of a JSON format.`,
        },
      ];
}

function executionLogs(
  context: CostContext,
  stages: readonly Stage[],
): LogVolume[] {
  const levels = new Map(
    stages.map(stage => [stage.name, executionLoggingOf(stage)]),
  );
  const names = [...levels].filter(([, level]) => level !== 'off');
  if (names.length === 0) {
    return [];
  }
  const distinct = [...new Set(levels.values())];
  return [
    {
      label: `Execution logs of ${names.map(([name]) => name).join(', ')}`,
      ...(distinct.length === 1
        ? executionVolume(context, distinct[0])
        : volumeOf({ unknown: NOT_ALL_STAGES }, TRACED_CALL)),
    },
  ];
}

function executionVolume(
  { traffic }: CostContext,
  level: ExecutionLogging,
): Omit<LogVolume, 'label'> {
  const { requestsPerMonth, failedRequestsPerMonth, reason } = traffic;
  const requests = entriesOf(requestsPerMonth, reason);
  switch (level) {
    case 'data':
      return {
        ...volumeOf(requests, {
          noun: 'requests',
          bytes: ASSUMED_TRACE_BYTES + bodyBytes(traffic),
        }),
        assumption: `A call writes ${formatNumber(
          ASSUMED_TRACE_BYTES,
        )} bytes, as AWS's example of one, and its bodies twice, each cut at ${formatNumber(
          MAX_EVENT_BYTES,
        )} bytes.`,
      };
    case 'info':
      return {
        ...volumeOf(requests, {
          noun: 'requests',
          bytes: ASSUMED_EXECUTION_BYTES,
        }),
        assumption: `A call writes ${formatNumber(
          ASSUMED_EXECUTION_BYTES,
        )} bytes, as AWS's example of one without data tracing.`,
      };
    case 'error':
      return {
        ...volumeOf(
          entriesOf(
            failedRequestsPerMonth,
            reason || 'how many calls fail is not measured',
          ),
          { noun: 'failed requests', bytes: ASSUMED_EXECUTION_BYTES },
        ),
        assumption: `A call that fails writes ${formatNumber(
          ASSUMED_EXECUTION_BYTES,
        )} bytes at most, as AWS's example of a whole call; others write none.`,
      };
    default:
      return volumeOf(
        {
          unknown:
            'methods of a stage log at different levels, and calls are counted by API',
        },
        TRACED_CALL,
      );
  }
}

function bodyBytes({
  requestKb,
  responseKb,
}: {
  requestKb: number;
  responseKb: number;
}): number {
  return [requestKb, responseKb].reduce(
    (sum, kb) => sum + EVENTS_PER_BODY * Math.min(MAX_EVENT_BYTES, kb * 1_024),
    0,
  );
}

function entriesOf(count: number | null, reason: string): Fact<number> {
  return count ?? { unknown: reason };
}

function volumeOf(
  entries: Fact<number>,
  { noun, bytes }: { noun: string; bytes: number },
): Pick<LogVolume, 'gb' | 'because'> {
  const size = `${formatNumber(bytes)} assumed bytes / 1,073,741,824 bytes`;
  return isUnknown(entries)
    ? { gb: entries, because: `${noun} × ${size}` }
    : {
        gb: (entries * bytes) / BYTES_PER_GB,
        because: `${formatNumber(entries)} ${noun} × ${size}`,
      };
}

function storage(
  context: CostContext,
  volumes: readonly LogVolume[],
): CostLine {
  const gb = sumOf(volumes);
  return costLine(context, {
    part: PART,
    label: 'Storage of the logs',
    priceKey: 'log-storage-gb-month',
    quantity: isUnknown(gb) ? gb : gb * STORED_FRACTION,
    because: `${
      isUnknown(gb) ? 'GB' : `${formatNumber(gb)} GB`
    } taken in × ${STORED_FRACTION} compressed`,
    assumption:
      "Kept for a month at 15 % of the size, as AWS's Pricing Calculator reckons; how long the log groups keep entries is not indexed.",
  });
}

function sumOf(volumes: readonly LogVolume[]): Fact<number> {
  let sum = 0;
  for (const { gb } of volumes) {
    if (isUnknown(gb)) {
      return gb;
    }
    sum += gb;
  }
  return sum;
}

function firehose(context: CostContext, stages: readonly Stage[]): CostLine[] {
  return stages.some(
    ({ accessLog }) =>
      accessLog && !accessLog.destinationArn.includes(':logs:'),
  )
    ? [
        unknownLine(context, {
          part: PART,
          label: 'Access logs through Firehose',
          priceKey: 'log-ingestion-gb',
          because: 'GB delivered',
          reason: 'delivery by Firehose is not in the price book',
        }),
      ]
    : [];
}
