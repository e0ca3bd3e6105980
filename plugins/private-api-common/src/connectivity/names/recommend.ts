import type { Api } from '../../inventory';
import { bestOf } from '../status';
import type { ApiName, HostnameKind } from '../types';
import { judgeAcceptance } from './judgeAcceptance';
import type { NameOption } from './NameOption';

/** What to set up where nothing works yet: least effort first. */
const EASIEST: readonly HostnameKind[] = [
  'alias',
  'private-dns',
  'public',
  'custom-domain',
];

/**
 * Marks one name: the first in order that works; else the first that may; else the easiest to set up that the API's own
 * settings let in. The order given is that of preference: a stable name of one's own, the alias (resolves everywhere, also for
 * browsers), private DNS (spoils public APIs), the hostname with a header (not for browsers), a load balancer.
 */
export function recommend(options: readonly NameOption[], api: Api): ApiName[] {
  const best = bestOf(options, option => option.status);
  const chosen = best?.status === 'fail' ? easiest(options, api) : best;
  return options.map(option => ({
    ...option,
    recommended: option === chosen,
  }));
}

function easiest(options: readonly NameOption[], api: Api) {
  const kind = EASIEST.find(
    candidate =>
      options.some(option => option.kind === candidate) &&
      judgeAcceptance(api, candidate).status !== 'fail',
  );
  return options.find(option => option.kind === kind) ?? options[0];
}
