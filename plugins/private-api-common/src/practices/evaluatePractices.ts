import type { Inventory, Resource } from '../inventory';
import { findingId } from './findingId';
import { formatMessage } from './formatMessage';
import type { Practice, PracticeContext, PracticeResult } from './practice';
import type { Finding, Severity } from './types';

/**
 * What configuration says of the practices.
 *
 * @public
 */
export interface PracticeSettings {
  /** Ids that are not evaluated. */
  disabled?: readonly string[];
  /** Ids of practices that are off by default and are evaluated all the same. */
  enabled?: readonly string[];
  severities?: Readonly<Record<string, Severity>>;
  /** Only practices that this edition of the whitepaper, or another source, still holds. */
  edition?: '2022' | '2025' | '2026';
}

/**
 * The judgement of one practice on one resource, with a finding where it fails.
 *
 * @public
 */
export interface PracticeOutcome {
  practice: string;
  resource: string;
  status: PracticeResult['status'];
  /** Why it is unknown. */
  reason?: string;
  finding?: Finding;
}

/**
 * The practices that the settings leave in force.
 *
 * @public
 */
export function practicesInForce(
  practices: readonly Practice[],
  settings: PracticeSettings = {},
): Practice[] {
  return practices.filter(({ meta }) => {
    if (settings.disabled?.includes(meta.id)) {
      return false;
    }
    if (meta.offByDefault && !settings.enabled?.includes(meta.id)) {
      return false;
    }
    return !settings.edition || holdsIn(meta, settings.edition);
  });
}

/**
 * What the evaluation of practices depends on besides the resource.
 *
 * @public
 */
export interface EvaluationOptions {
  inventory: Inventory;
  /** ISO 8601 */
  now: string;
  settings?: PracticeSettings;
}

/**
 * The practices that the settings leave in force, sorted once for many resources of one inventory.
 *
 * @public
 */
export class PracticeEvaluator {
  readonly #byKind: ReadonlyMap<string, readonly Practice[]>;
  readonly #context: PracticeContext;
  readonly #severities: PracticeSettings['severities'];

  constructor(
    practices: readonly Practice[],
    { inventory, now, settings }: EvaluationOptions,
  ) {
    this.#byKind = groupByKind(practicesInForce(practices, settings));
    this.#context = { inventory, now };
    this.#severities = settings?.severities;
  }

  evaluate(resource: Resource): PracticeOutcome[] {
    const outcomes: PracticeOutcome[] = [];
    for (const practice of this.#byKind.get(resource.kind) ?? []) {
      const answer = practice.evaluate(resource, this.#context);
      const results = Array.isArray(answer) ? answer : [answer];
      for (const result of results) {
        outcomes.push(outcomeOf(practice, resource, result, this.#severities));
      }
    }
    return outcomes;
  }
}

/**
 * Evaluates the practices on each resource of the kind they apply to. A practice answers once, or once for each part of the
 * resource that fails.
 *
 * @public
 */
export function evaluatePractices(
  resources: Iterable<Resource>,
  practices: readonly Practice[],
  options: EvaluationOptions,
): PracticeOutcome[] {
  const evaluator = new PracticeEvaluator(practices, options);
  return [...resources].flatMap(resource => evaluator.evaluate(resource));
}

function groupByKind(practices: readonly Practice[]) {
  const byKind = new Map<string, Practice[]>();
  for (const practice of practices) {
    const ofKind = byKind.get(practice.meta.appliesTo);
    if (ofKind) {
      ofKind.push(practice);
    } else {
      byKind.set(practice.meta.appliesTo, [practice]);
    }
  }
  return byKind;
}

function outcomeOf(
  { meta }: Practice,
  resource: Resource,
  result: PracticeResult,
  severities: PracticeSettings['severities'],
): PracticeOutcome {
  const outcome = {
    practice: meta.id,
    resource: resource.arn,
    status: result.status,
  };
  if (result.status === 'unknown') {
    return { ...outcome, reason: result.reason };
  }
  if (result.status !== 'fail') {
    return outcome;
  }
  const message = formatMessage(meta.messages[result.message], result.data);
  return {
    ...outcome,
    finding: {
      id: findingId(meta.id, resource.arn, result.evidence?.source),
      practice: meta.id,
      title: meta.title,
      severity: severities?.[meta.id] ?? meta.severity,
      resource: resource.arn,
      message,
      ...(result.evidence && { evidence: result.evidence }),
      fix: meta.remediation.text,
    },
  };
}

function holdsIn(
  meta: Practice['meta'],
  edition: '2022' | '2025' | '2026',
): boolean {
  return meta.sources.some(
    source =>
      source.edition === 'other' ||
      (source.edition <= edition &&
        (!source.withdrawnIn || source.withdrawnIn > edition)),
  );
}
