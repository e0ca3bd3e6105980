import { Scope, apiGatewayArn, partitionOf } from '../../inventory';
import type { StackResource } from '../evaluate/StackResource';
import type { Identify, Identity } from './Identity';
import { apiGatewayId } from './syntheticId';

export const API_GATEWAY_IDENTITIES: Record<string, Identify> = {
  'AWS::ApiGateway::RestApi': resource => {
    const id = idOf(resource);
    return {
      ref: id,
      attributes: { RestApiId: id, RootResourceId: rootResourceId(id) },
    };
  },
  'AWS::ApiGateway::Resource': withId('ResourceId'),
  'AWS::ApiGateway::Authorizer': withId('AuthorizerId'),
  'AWS::ApiGateway::RequestValidator': withId('RequestValidatorId'),
  'AWS::ApiGateway::Deployment': withId('DeploymentId'),
  'AWS::ApiGateway::VpcLink': withId('VpcLinkId'),
  'AWS::ApiGateway::Model': named('Name'),
  'AWS::ApiGateway::Stage': named('StageName'),
  'AWS::ApiGateway::DomainName': publicDomain,
  'AWS::ApiGateway::DomainNameV2': privateDomain,
  'AWS::ApiGateway::DomainNameAccessAssociation': accessAssociation,
  'AWS::ApiGatewayV2::Api': resource => {
    const id = idOf(resource);
    return {
      ref: id,
      attributes: { ApiId: id, ApiEndpoint: endpointOf(resource, id) },
    };
  },
  'AWS::ApiGatewayV2::Authorizer': withId('AuthorizerId'),
  'AWS::ApiGatewayV2::Integration': withId('IntegrationId'),
  'AWS::ApiGatewayV2::Route': withId('RouteId'),
  'AWS::ApiGatewayV2::Stage': named('StageName'),
  'AWS::ApiGatewayV2::VpcLink': withId('VpcLinkId'),
  'AWS::ApiGatewayV2::DomainName': publicDomain,
  'AWS::ApiGatewayV2::RoutingRule': withId('RoutingRuleId'),
};

/** The id of the resource `/` of a REST API that a template makes. */
export function rootResourceId(apiId: string): string {
  return `${apiId}root`;
}

/** Private domains are known by name and id together. */
export function domainNameArn(
  scope: Scope,
  domainName: string,
  domainNameId?: string,
): string {
  const id = domainNameId ? `+${domainNameId}` : '';
  return apiGatewayArn(scope, `domainnames/${domainName}${id}`);
}

function idOf(resource: StackResource): string {
  return apiGatewayId(resource.seed, resource.logicalId);
}

function withId(attribute: string): Identify {
  return resource => ({
    ref: idOf(resource),
    attributes: { [attribute]: idOf(resource) },
  });
}

function named(property: string): Identify {
  return resource => ({
    ref: resource.properties.raw(property) ?? idOf(resource),
  });
}

function publicDomain(resource: StackResource): Identity {
  const { properties, scope } = resource;
  const name = properties.label('DomainName') ?? resource.logicalId;
  return {
    ref: name,
    attributes: {
      RegionalDomainName: `d-${idOf(resource)}.execute-api.${
        scope.region
      }.${dnsSuffix(scope)}`,
      DomainNameArn: domainNameArn(scope, name),
    },
  };
}

function privateDomain(resource: StackResource): Identity {
  const name = resource.properties.label('DomainName') ?? resource.logicalId;
  const id = idOf(resource);
  const arn = domainNameArn(resource.scope, name, id);
  return { ref: arn, attributes: { DomainNameArn: arn, DomainNameId: id } };
}

function accessAssociation(resource: StackResource): Identity {
  const arn = apiGatewayArn(
    resource.scope,
    `domainnameaccessassociations/${idOf(resource)}`,
  );
  return { ref: arn, attributes: { DomainNameAccessAssociationArn: arn } };
}

function endpointOf(resource: StackResource, id: string): string {
  const scheme =
    resource.properties.known('ProtocolType') === 'WEBSOCKET' ? 'wss' : 'https';
  const { scope } = resource;
  return `${scheme}://${id}.execute-api.${scope.region}.${dnsSuffix(scope)}`;
}

function dnsSuffix(scope: Scope): string {
  return partitionOf(scope.region) === 'aws-cn'
    ? 'amazonaws.com.cn'
    : 'amazonaws.com';
}
