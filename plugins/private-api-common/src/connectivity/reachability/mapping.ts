import { Api, DomainName, isUnknown } from '../../inventory';
import { fail, Judgement, pass, unknownFrom } from '../Judgement';

/** What stands between the host and the path of a URL, and whether the domain leads to the stage at all. */
export interface DomainMapping {
  judgement: Judgement;
  /** For example `/orders` or `/orders/prod`; empty at the root. */
  prefix: string;
  /** Headers that a routing rule wants to see. */
  headers: string[];
}

/** How a custom domain name leads to a stage of an API, by base path mapping or routing rule, as its routing mode has it. */
export function findMapping(
  domain: DomainName,
  api: Api,
  stage: string,
): DomainMapping {
  const { mappings, routingRules, routingMode = '', domainName } = domain;
  const useRules = !routingMode.endsWith('MAPPING_ONLY');
  const useMappings = routingMode !== 'ROUTING_RULE_ONLY';
  const nothing = { prefix: '', headers: [] };
  for (const [isUsed, fact] of [
    [useRules, routingRules],
    [useMappings, mappings],
  ] as const) {
    if (isUsed && isUnknown(fact)) {
      const what = `What ${domainName} leads to is not known`;
      return { ...nothing, judgement: unknownFrom(fact, what) };
    }
  }
  const rule =
    useRules && !isUnknown(routingRules)
      ? [...routingRules]
          .sort((a, b) => a.priority - b.priority)
          .find(one => one.apiId === api.apiId && one.stage === stage)
      : undefined;
  if (rule) {
    const basePath = rule.basePaths[0];
    return {
      prefix: basePath ? `/${basePath}` : '',
      headers: rule.headers.map(({ name, glob }) => `${name}: ${glob}`),
      judgement: pass(`${domainName} leads to stage ${stage}.`, {
        source: `domain name ${domainName}, routing rules`,
        text: `rule ${rule.id}, priority ${rule.priority}`,
      }),
    };
  }
  const ofApi =
    useMappings && !isUnknown(mappings)
      ? mappings.filter(({ apiId }) => apiId === api.apiId)
      : [];
  const mapping = ofApi.find(one => !one.stage || one.stage === stage);
  if (!mapping) {
    return { ...nothing, judgement: notMapped(domainName, stage) };
  }
  const parts = [mapping.basePath, mapping.stage ? '' : stage].filter(Boolean);
  return {
    prefix: parts.map(part => `/${part}`).join(''),
    headers: [],
    judgement: pass(`${domainName} leads to stage ${stage}.`, {
      source: `domain name ${domainName}, base path mappings`,
      text: `/${mapping.basePath} → ${mapping.apiId} ${
        mapping.stage ?? 'any stage'
      }`,
    }),
  };
}

function notMapped(domainName: string, stage: string): Judgement {
  return fail(
    `${domainName} is not mapped to stage ${stage}.`,
    'Map it to the stage, or call a stage that is mapped.',
    { source: `domain name ${domainName}`, text: `no mapping to ${stage}` },
  );
}
