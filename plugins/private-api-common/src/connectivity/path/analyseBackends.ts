import { Api, Inventory, isUnknown } from '../../inventory';
import { hop, unknownFrom } from '../Judgement';
import { allOf } from '../status';
import type { Backend } from '../types';
import { pathGroupsOf } from './pathGroups';

/** What the operations of an API integrate with, each down to the health of its targets. */
export function analyseBackends(api: Api, inventory: Inventory): Backend[] {
  const { operations } = api;
  if (isUnknown(operations)) {
    const label = 'Operations not known';
    const judgement = unknownFrom(operations, label);
    return [
      {
        kind: 'unknown',
        label,
        operationCount: 0,
        status: 'unknown',
        hops: [hop({ kind: 'integration', label }, judgement)],
      },
    ];
  }
  return pathGroupsOf(api, inventory).map(group => ({
    kind: group.kind,
    label: group.label,
    operationCount: group.operations.length,
    status: allOf(group.hops.map(({ status }) => status)),
    hops: group.hops,
  }));
}
