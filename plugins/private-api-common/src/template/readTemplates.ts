import type { CheckResponse, CheckTemplate } from '../contract/check';
import { Inventory, Resource, isUnknown } from '../inventory';
import { Problems } from './Problems';
import { coverageOf } from './coverageOf';
import { Stack } from './evaluate/Stack';
import { StackSet } from './evaluate/StackSet';
import { readHttpApi } from './http/readHttpApi';
import { parseTemplate } from './parse/parseTemplate';
import { readCertificates } from './resources/readCertificates';
import { readCloudMapServices } from './resources/readCloudMap';
import {
  readAccessAssociations,
  readDomainNames,
} from './resources/readDomainNames';
import { readHealthChecks, readHostedZones } from './resources/readHostedZones';
import { readLoadBalancers } from './resources/readLoadBalancers';
import {
  readEndpointServices,
  readPeerings,
  readSubnets,
  readTransitGatewayAttachments,
  readVpcs,
} from './resources/readNetwork';
import {
  readResolverEndpoints,
  readResolverRules,
} from './resources/readResolver';
import { readSecurityGroups } from './resources/readSecurityGroups';
import { readTargetGroups } from './resources/readTargetGroups';
import { readVpcEndpoints } from './resources/readVpcEndpoints';
import { readVpcLinks } from './resources/readVpcLinks';
import { readRestApi } from './rest/readRestApi';
import { expandSam } from './sam/expandSam';

/**
 * The inventory that CloudFormation templates would make, before anything is deployed.
 *
 * @remarks
 * Templates are read in the order of deployment: outputs of one are parameters of the next where the names agree, and
 * exports can be imported. What cannot be resolved is unknown, with the reason. Ids and ARNs are made up from the names of
 * stack and resource and stay the same as long as these do.
 *
 * @returns the inventory, and in words what in the templates is not CloudFormation or could not be resolved
 *
 * @public
 */
export function readTemplates(templates: CheckTemplate[]): {
  inventory: Inventory;
  problems: CheckResponse['problems'];
} {
  const problems = new Problems();
  const set = new StackSet(readStacks(templates, problems));
  const inventory = new Inventory(
    readResources(set),
    coverageOf(templates, set),
  );
  reportDoubtful(set, problems);
  return { inventory, problems: problems.list() };
}

function readStacks(templates: CheckTemplate[], problems: Problems): Stack[] {
  const outputs = new Map<string, unknown>();
  const exports = new Map<string, unknown>();
  return templates.flatMap(check => {
    const template = parseTemplate(check.body, check.parameters);
    if ('problem' in template) {
      problems.add(check.name, template.problem);
      return [];
    }
    for (const { path, message } of template.unread) {
      problems.add(check.name, message, path);
    }
    const stack = new Stack(
      check,
      expandSam(template),
      { outputs: new Map(outputs), exports: new Map(exports) },
      problems,
    );
    const made = stack.outputs();
    made.byName.forEach((value, name) => outputs.set(name, value));
    made.exports.forEach((value, name) => exports.set(name, value));
    return [stack];
  });
}

function readResources(set: StackSet): Resource[] {
  const loadBalancers = readLoadBalancers(set);
  return [
    ...set.made('AWS::ApiGateway::RestApi').map(r => readRestApi(r, set)),
    ...set.made('AWS::ApiGatewayV2::Api').map(r => readHttpApi(r, set)),
    ...readDomainNames(set),
    ...readAccessAssociations(set),
    ...readVpcLinks(set),
    ...readVpcEndpoints(set),
    ...readVpcs(set),
    ...readSubnets(set),
    ...readSecurityGroups(set),
    ...readPeerings(set),
    ...readTransitGatewayAttachments(set),
    ...readEndpointServices(set),
    ...loadBalancers,
    ...readTargetGroups(set, loadBalancers),
    ...readHostedZones(set),
    ...readHealthChecks(set),
    ...readResolverEndpoints(set),
    ...readResolverRules(set),
    ...readCloudMapServices(set),
    ...readCertificates(set),
  ];
}

function reportDoubtful(set: StackSet, problems: Problems) {
  for (const { stack, logicalId, exists } of set.doubtful()) {
    if (isUnknown(exists)) {
      problems.add(
        stack.name,
        `${logicalId} is left out: ${exists.unknown}`,
        `Resources.${logicalId}`,
      );
    }
  }
}
