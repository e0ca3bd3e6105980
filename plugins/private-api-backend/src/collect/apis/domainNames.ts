import {
  DomainName as DomainNameAnswer,
  GetBasePathMappingsCommand,
  GetDomainNameAccessAssociationsCommand,
} from '@aws-sdk/client-api-gateway';
import {
  GetApiMappingsCommand,
  ListRoutingRulesCommand,
} from '@aws-sdk/client-apigatewayv2';
import {
  apiGatewayArn,
  BasePathMapping,
  DomainName,
  DomainNameAccessAssociation,
  EndpointType,
  parseArn,
  RoutingRule,
  unescapePolicy,
} from 'backstage-plugin-private-api-common';
import { attempt, unlessGone } from '../attempt';
import { Area, CollectContext } from '../CollectContext';
import { addDomainShares } from './domainShares';
import { listDomainNames } from './listDomainNames';
import { readPages } from '../../aws/readPages';

/** The account's own custom domain names with what they map to. */
export const domainNames: Area = {
  kinds: ['domain-name'],
  async collect(context) {
    const answers = await listDomainNames(context, 'SELF');
    const found = await context.each(answers, answer =>
      unlessGone(() => readDomainName(context, answer)),
    );
    return addDomainShares(
      context,
      found.filter(domain => domain !== undefined),
    );
  },
};

async function readDomainName(
  context: CollectContext,
  answer: DomainNameAnswer,
): Promise<DomainName> {
  const { domainName = '', domainNameId } = answer;
  const endpointType = endpointTypeOf(answer);
  const isPrivate = endpointType === 'PRIVATE';
  const mode = answer.routingMode ?? 'BASE_PATH_MAPPING_ONLY';
  const [mappings, routingRules] = await Promise.all([
    mode === 'ROUTING_RULE_ONLY'
      ? []
      : attempt(() => readMappings(context, { domainName, domainNameId })),
    mode === 'BASE_PATH_MAPPING_ONLY'
      ? []
      : attempt(() => readRoutingRules(context, { domainName, domainNameId })),
  ]);
  return {
    kind: 'domain-name',
    arn:
      (isPrivate ? answer.domainNameArn : undefined) ??
      apiGatewayArn(context.scope, `domainnames/${domainName}`),
    ...context.scope,
    name: domainName,
    tags: answer.tags ?? {},
    domainName,
    domainNameId,
    endpointType,
    status: answer.domainNameStatus,
    policy: answer.policy ? unescapePolicy(answer.policy) : null,
    managementPolicy: answer.managementPolicy
      ? unescapePolicy(answer.managementPolicy)
      : null,
    certificateArn: answer.regionalCertificateArn ?? answer.certificateArn,
    securityPolicy: answer.securityPolicy,
    routingMode: answer.routingMode,
    targetDomainName:
      answer.regionalDomainName ?? answer.distributionDomainName,
    mappings,
    routingRules,
  };
}

function endpointTypeOf(answer: DomainNameAnswer): EndpointType {
  return answer.endpointConfiguration?.types?.[0] ?? 'EDGE';
}

/** Without its id a private domain would answer for a public one of the same name. */
type DomainRef = { domainName: string; domainNameId: string | undefined };

/** Version 2 alone lists mappings to HTTP and WebSocket APIs and of several path levels, which private domains cannot have. */
async function readMappings(
  context: CollectContext,
  domain: DomainRef,
): Promise<BasePathMapping[]> {
  const { clients, call } = context;
  if (!domain.domainNameId) {
    return readApiMappings(context, domain.domainName);
  }
  const mappings = await readPages(async position => {
    const page = await clients.apiGateway.send(
      new GetBasePathMappingsCommand({ ...domain, limit: 500, position }),
      call,
    );
    return { items: page.items, next: page.position };
  });
  return mappings.map(({ basePath, restApiId, stage }) => ({
    basePath: basePath === '(none)' ? '' : basePath ?? '',
    apiId: restApiId ?? '',
    stage,
  }));
}

async function readApiMappings(
  { clients, call }: CollectContext,
  domainName: string,
): Promise<BasePathMapping[]> {
  const mappings = await readPages(async token => {
    const page = await clients.apiGatewayV2.send(
      new GetApiMappingsCommand({
        DomainName: domainName,
        MaxResults: '500',
        NextToken: token,
      }),
      call,
    );
    return { items: page.Items, next: page.NextToken };
  });
  return mappings.map(({ ApiId, ApiMappingKey, Stage }) => ({
    basePath: ApiMappingKey ?? '',
    apiId: ApiId ?? '',
    stage: Stage,
  }));
}

async function readRoutingRules(
  { clients, call }: CollectContext,
  domain: DomainRef,
): Promise<RoutingRule[]> {
  const rules = await readPages(async token => {
    const page = await clients.apiGatewayV2.send(
      new ListRoutingRulesCommand({
        DomainName: domain.domainName,
        DomainNameId: domain.domainNameId,
        MaxResults: 100,
        NextToken: token,
      }),
      call,
    );
    return { items: page.RoutingRules, next: page.NextToken };
  });
  return rules.map(rule => {
    const conditions = rule.Conditions ?? [];
    const invoked = rule.Actions?.[0]?.InvokeApi;
    return {
      id: rule.RoutingRuleId ?? '',
      priority: rule.Priority ?? 0,
      basePaths: conditions.flatMap(
        ({ MatchBasePaths }) => MatchBasePaths?.AnyOf ?? [],
      ),
      headers: conditions
        .flatMap(({ MatchHeaders }) => MatchHeaders?.AnyOf ?? [])
        .map(({ Header, ValueGlob }) => ({
          name: Header ?? '',
          glob: ValueGlob ?? '',
        })),
      apiId: invoked?.ApiId ?? '',
      stage: invoked?.Stage ?? '',
      stripBasePath: invoked?.StripBasePath ?? false,
    };
  });
}

/** Which endpoints may call which private domains: the account's own endpoints, and those of others at its domains. */
export const accessAssociations: Area = {
  kinds: ['domain-name-access-association'],
  async collect(context) {
    const owners = ['SELF', 'OTHER_ACCOUNTS'] as const;
    const found = await Promise.all(
      owners.map(owner => readAssociations(context, owner)),
    );
    return found.flat();
  },
};

async function readAssociations(
  { clients, call, scope }: CollectContext,
  resourceOwner: 'SELF' | 'OTHER_ACCOUNTS',
): Promise<DomainNameAccessAssociation[]> {
  const answers = await readPages(async position => {
    const page = await clients.apiGateway.send(
      new GetDomainNameAccessAssociationsCommand({
        resourceOwner,
        limit: 500,
        position,
      }),
      call,
    );
    return { items: page.items, next: page.position };
  });
  return answers.map(answer => {
    const arn = answer.domainNameAccessAssociationArn ?? '';
    return {
      kind: 'domain-name-access-association' as const,
      arn,
      accountId: parseArn(arn)?.accountId || scope.accountId,
      region: scope.region,
      name: arn.split('/').slice(2).join('/'),
      tags: answer.tags ?? {},
      domainNameArn: answer.domainNameArn ?? '',
      vpcEndpointId: answer.accessAssociationSource ?? '',
    };
  });
}
