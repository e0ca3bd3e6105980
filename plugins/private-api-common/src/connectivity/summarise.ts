import type { HopStatus } from '../access/types';
import type { Judgement } from './Judgement';
import type { ApiName, Backend, Entrance } from './types';

/** The parts of the connectivity of an API before they are added up. */
export interface ConnectivityParts {
  names: ApiName[];
  entrances: Entrance[];
  backends: Backend[];
  /** Whether there is something to call: endpoint type, state and stages. */
  deployment: Judgement;
}

/** One sentence on the connectivity of an API: what is wrong, what is not known, or how it is reached. */
export function summarise(status: HopStatus, parts: ConnectivityParts): string {
  if (status === 'pass') {
    return describeWorking(parts);
  }
  const reasons = [...new Set(reasonsOf(status, parts))];
  const [first] = reasons;
  const more = reasons.length - 1;
  const head = status === 'fail' ? first : `Not fully known. ${first}`;
  return more > 0 ? `${head} And ${more} more.` : head;
}

function describeWorking({ names, entrances, backends }: ConnectivityParts) {
  const name = names.find(({ recommended }) => recommended);
  const by = name?.hostnames[0] ?? 'its default name';
  const doors = entrances.filter(({ status }) => status === 'pass').length;
  const through = doors > 0 ? ` through ${count(doors, 'VPC endpoint')}` : '';
  const behind =
    backends.length > 0 ? `, with ${count(backends.length, 'backend')}` : '';
  return `Reached by ${by}${through}${behind}.`;
}

/** The reasons of all that has this status, in the order of a call. */
function reasonsOf(
  status: HopStatus,
  { deployment, names, entrances, backends }: ConnectivityParts,
): string[] {
  const hops = [...entrances, ...backends].flatMap(part =>
    part.status === status ? part.hops : [],
  );
  const worksByName = names.some(name => name.status === 'pass');
  const recommended = worksByName
    ? undefined
    : names.find(name => name.recommended);
  return [deployment, ...(recommended ? [recommended] : []), ...hops]
    .filter(part => part.status === status)
    .map(({ reason }) => reason);
}

function count(n: number, noun: string): string {
  return n === 1 ? `1 ${noun}` : `${n} ${noun}s`;
}
