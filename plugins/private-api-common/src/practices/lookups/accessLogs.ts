import type { AccessLog, Stage } from '../../inventory';

/** A stage with the log that it writes. */
export interface LoggedStage {
  stage: Stage;
  log: AccessLog;
}

/** The stages that write access logs. */
export function loggedStages(stages: readonly Stage[]): LoggedStage[] {
  return stages.flatMap(stage =>
    stage.accessLog ? [{ stage, log: stage.accessLog }] : [],
  );
}

const VARIABLE = /\$context(?:\.[A-Za-z0-9_-]+)+/g;

/** The variables that a log format names, without `$context.`: `identity.sourceIp`. */
export function variablesOf(format: string): string[] {
  return (format.match(VARIABLE) ?? []).map(name =>
    name.slice('$context.'.length),
  );
}

/** True if the format makes each entry a JSON document, whatever the variables hold. */
export function isJson(format: string): boolean {
  try {
    const entry = JSON.parse(format.replace(VARIABLE, '0'));
    return typeof entry === 'object' && entry !== null;
  } catch {
    return false;
  }
}
