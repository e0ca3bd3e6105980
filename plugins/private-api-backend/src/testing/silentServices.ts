import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  MetricsService,
  TracingService,
  TracingServiceContext,
  TracingServiceSpan,
  TracingServiceSpanOptions,
} from '@backstage/backend-plugin-api/alpha';
import type { EventsService } from '@backstage/plugin-events-node';

/** Services that do their part and say nothing, for where there is no test runner to make mocks: child processes, benchmarks. */
export const silentLogger: LoggerService = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => silentLogger,
};

const instrument = {
  add: () => {},
  record: () => {},
  addCallback: () => {},
  removeCallback: () => {},
};

export const silentMetrics: MetricsService = {
  createCounter: () => instrument,
  createUpDownCounter: () => instrument,
  createHistogram: () => instrument,
  createGauge: () => instrument,
  createObservableCounter: () => instrument,
  createObservableUpDownCounter: () => instrument,
  createObservableGauge: () => instrument,
};

export const silentEvents: EventsService = {
  publish: async () => {},
  subscribe: async () => {},
};

type SpanWork<T> = (span: TracingServiceSpan) => T | Promise<T>;

const span: TracingServiceSpan = {
  setAttribute: () => {},
  setStatus: () => {},
};

const context: TracingServiceContext = {
  $$type: '@backstage/TracingServiceContext',
};

async function startActiveSpan<T>(
  _name: string,
  optionsOrWork: TracingServiceSpanOptions | SpanWork<T>,
  work?: SpanWork<T>,
): Promise<T> {
  const run = work ?? optionsOrWork;
  if (typeof run !== 'function') {
    throw new TypeError('A span needs something to span');
  }
  return run(span);
}

export const silentTracing: TracingService = {
  startActiveSpan,
  context: { active: () => context, with: async (_, work) => work() },
  propagation: {
    extract: () => context,
    getBaggage: () => undefined,
    getActiveBaggage: () => undefined,
  },
};
