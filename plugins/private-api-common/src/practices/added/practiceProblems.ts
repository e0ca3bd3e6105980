import { ALL_KINDS } from '../../inventory/allKinds';
import type { Pillar, Practice } from '../practice';
import type { Severity } from '../types';

/** Prefix of whoever adds it, area, number: `PA-NET-01`, `ACME-TAG-07`. It is part of ids of findings, and so of paths. */
const ID = /^[A-Z][A-Z0-9]*-[A-Z][A-Z0-9]*-\d{2,3}$/;

const SEVERITIES: Record<Severity, true> = {
  critical: true,
  high: true,
  medium: true,
  low: true,
  info: true,
};
const PILLARS: Record<Pillar, true> = {
  security: true,
  reliability: true,
  performance: true,
  cost: true,
  operations: true,
};

/**
 * What keeps a practice that somebody adds from being used, each with the field at fault; nothing where it can be.
 *
 * @param practice - As it came; types are no promise at run time.
 * @param knownIds - Of the practices there are already.
 *
 * @public
 */
export function practiceProblems(
  practice: Practice,
  knownIds: Iterable<string>,
): string[] {
  const { meta } = practice;
  if (typeof meta?.id !== 'string' || !ID.test(meta.id)) {
    return [
      `id: '${meta?.id}' is not of the form <PREFIX>-<AREA>-<nn>, such as ACME-TAG-01`,
    ];
  }
  const texts: [string, unknown][] = [
    ['title', meta.title],
    ['checks', meta.checks],
    ['why', meta.why],
    ['remediation.text', meta.remediation?.text],
    ['whenToIgnore', meta.whenToIgnore],
  ];
  return [
    ...([...knownIds].includes(meta.id)
      ? ['id: there is a practice with it already']
      : []),
    ...texts.flatMap(([field, text]) =>
      isFilled(text) ? [] : [`${field}: it is empty`],
    ),
    ...choiceProblems('severity', meta.severity, Object.keys(SEVERITIES)),
    ...choiceProblems('pillar', meta.pillar, Object.keys(PILLARS)),
    ...choiceProblems('appliesTo', meta.appliesTo, ALL_KINDS),
    ...(Array.isArray(meta.sources) && meta.sources.length > 0
      ? []
      : ['sources: none is named']),
    ...messageProblems(meta.messages),
    ...(typeof practice.evaluate === 'function'
      ? []
      : ['evaluate: it is no function']),
  ];
}

function isFilled(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== '';
}

function choiceProblems(
  field: string,
  value: string,
  known: readonly string[],
): string[] {
  return known.includes(value)
    ? []
    : [`${field}: '${value}' is none of ${known.join(', ')}`];
}

function messageProblems(messages: unknown): string[] {
  const entries = Object.entries(messages ?? {});
  if (entries.length === 0) {
    return ['messages: a practice that can fail has one'];
  }
  return entries.flatMap(([name, text]) =>
    isFilled(text) ? [] : [`messages.${name}: it is empty`],
  );
}
