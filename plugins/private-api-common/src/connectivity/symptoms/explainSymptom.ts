import type { Hop } from '../../access/types';
import { analyseConnectivity } from '../analyseConnectivity';
import { explainReachability } from '../reachability/explainReachability';
import { CauseId, CAUSES } from './causes';
import { SYMPTOMS } from './symptoms';
import type {
  Cause,
  LikelyCause,
  SymptomAnswer,
  SymptomContext,
} from './types';

/** Longest text that is looked at; an error message is shorter, a pasted log needs no more. */
const MAX_TEXT_LENGTH = 20_000;

const RANK = { confirmed: 0, possible: 1, 'ruled-out': 2 } as const;

/**
 * What a pasted error message or a description of a failure may come from: first what the inventory confirms, then what it
 * can't tell, last what it rules out. With a question the failing hops of that call are causes too, whatever the text.
 *
 * @public
 */
export function explainSymptom(
  text: string,
  context?: SymptomContext,
): SymptomAnswer {
  const shown = text.slice(0, MAX_TEXT_LENGTH);
  const symptoms = SYMPTOMS.filter(({ patterns }) =>
    patterns.some(pattern => pattern.test(shown)),
  );
  const ids = [...new Set(symptoms.flatMap(({ causes }) => causes))];
  const hops = context ? hopsOf(context) : [];
  const causes = ids.map(id => judge(id, hops, context));
  const explained = new Set(causes.flatMap(cause => cause.hops));
  const others = context?.question
    ? hops.filter(hop => hop.status === 'fail' && !explained.has(hop))
    : [];
  return {
    symptoms: symptoms.map(({ title }) => title),
    causes: [...causes, ...others.map(fromHop)].sort(
      (a, b) => RANK[a.status] - RANK[b.status],
    ),
  };
}

/** What the inventory tells of the call, or, without one, of the API's entrances and backends. */
function hopsOf({ api, inventory, question }: SymptomContext): Hop[] {
  if (question) {
    return explainReachability(api, question, inventory).hops;
  }
  const { entrances, backends } = analyseConnectivity(api, inventory);
  return [...entrances, ...backends].flatMap(part => part.hops);
}

function judge(
  id: CauseId,
  hops: readonly Hop[],
  context: SymptomContext | undefined,
): LikelyCause {
  const known: Omit<Cause, 'id'> = CAUSES[id];
  const { cause, fix, check, isShownBy = () => true } = known;
  const concerned = hops.filter(({ kind }) => known.hops?.includes(kind));
  const failing = concerned.filter(
    hop => hop.status === 'fail' && isShownBy(hop),
  );
  const answer = context && check?.(context.api);
  const base = { id, cause, fix: failing[0]?.fix ?? fix, hops: failing };
  if (answer === false) {
    return { ...base, fix, hops: [], status: 'ruled-out' };
  }
  if (answer || failing.length > 0) {
    return { ...base, status: 'confirmed' };
  }
  const isRuledOut =
    concerned.length > 0 &&
    concerned.every(
      hop =>
        hop.status === 'pass' || (hop.status === 'fail' && !isShownBy(hop)),
    );
  return { ...base, status: isRuledOut ? 'ruled-out' : 'possible' };
}

function fromHop(hop: Hop): LikelyCause {
  return {
    id: `hop-${hop.kind}`,
    cause: hop.reason,
    fix: hop.fix ?? '',
    status: 'confirmed',
    hops: [hop],
  };
}
