import type { MethodSettings, Stage } from '../../inventory';

/** What the execution log of a stage holds; `mixed` where its methods differ. */
export type ExecutionLogging = 'off' | 'error' | 'info' | 'data' | 'mixed';

/** The keys of the settings that all methods of a stage have, unless another key says otherwise. */
const ALL_METHODS: readonly string[] = ['*/*', '$default'];

/** How a stage logs the execution of calls. */
export function executionLoggingOf({
  methodSettings,
}: Pick<Stage, 'methodSettings'>): ExecutionLogging {
  const entries = Object.entries(methodSettings);
  const levels = new Set(entries.map(([, settings]) => levelOf(settings)));
  if (!entries.some(([key]) => ALL_METHODS.includes(key))) {
    levels.add('off');
  }
  const [level] = levels;
  return levels.size === 1 ? level : 'mixed';
}

function levelOf({
  loggingLevel,
  dataTraceEnabled,
}: MethodSettings): ExecutionLogging {
  if (dataTraceEnabled) {
    return 'data';
  }
  switch (loggingLevel) {
    case 'INFO':
      return 'info';
    case 'ERROR':
      return 'error';
    default:
      return 'off';
  }
}
