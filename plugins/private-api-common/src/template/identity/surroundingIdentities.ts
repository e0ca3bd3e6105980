import { partitionOf } from '../../inventory';
import type { StackResource } from '../evaluate/StackResource';
import type { Identify, Identity } from './Identity';
import { serviceArn } from './serviceArn';
import { hexId, uuidId } from './syntheticId';

/**
 * What stands around an API without being in the inventory: integrations, logs, policies and authorizers name it.
 */
export const SURROUNDING_IDENTITIES: Record<string, Identify> = {
  'AWS::Lambda::Function': lambdaFunction,
  'AWS::Lambda::Version': ({ properties, scope }) => {
    const arn = functionArn(scope, properties.label('FunctionName') ?? '');
    return { ref: `${arn}:1`, attributes: { FunctionArn: `${arn}:1` } };
  },
  'AWS::Lambda::Alias': ({ properties, scope }) => {
    const arn = functionArn(scope, properties.label('FunctionName') ?? '');
    const alias = `${arn}:${properties.label('Name')}`;
    return { ref: alias, attributes: { AliasArn: alias } };
  },
  'AWS::Logs::LogGroup': resource => {
    const name = nameOf(resource, 'LogGroupName');
    const arn = serviceArn(resource.scope, 'logs', `log-group:${name}`);
    return { ref: name, attributes: { Arn: `${arn}:*` } };
  },
  'AWS::KinesisFirehose::DeliveryStream': resource => {
    const name = nameOf(resource, 'DeliveryStreamName');
    return {
      ref: name,
      attributes: {
        Arn: serviceArn(resource.scope, 'firehose', `deliverystream/${name}`),
      },
    };
  },
  'AWS::IAM::Role': resource => {
    const { accountId, region } = resource.scope;
    const name = nameOf(resource, 'RoleName');
    return {
      ref: name,
      attributes: {
        Arn: `arn:${partitionOf(region)}:iam::${accountId}:role/${name}`,
      },
    };
  },
  'AWS::Cognito::UserPool': userPool,
  'AWS::Cognito::UserPoolClient': ({ seed }) => {
    const id = hexId(seed, 26);
    return { ref: id, attributes: { ClientId: id } };
  },
  'AWS::WAFv2::WebACL': resource => {
    const name = nameOf(resource, 'Name');
    const id = uuidId(resource.seed);
    return {
      ref: `${name}|${id}|REGIONAL`,
      attributes: {
        Id: id,
        Arn: serviceArn(
          resource.scope,
          'wafv2',
          `regional/webacl/${name}/${id}`,
        ),
      },
    };
  },
};

function lambdaFunction(resource: StackResource): Identity {
  const name = nameOf(resource, 'FunctionName');
  return {
    ref: name,
    attributes: { Arn: functionArn(resource.scope, name) },
  };
}

/** A function may be named by its name or its ARN. */
function functionArn(scope: StackResource['scope'], name: string): string {
  return name.startsWith('arn:')
    ? name
    : serviceArn(scope, 'lambda', `function:${name}`);
}

function userPool(resource: StackResource): Identity {
  const { scope, seed } = resource;
  const id = `${scope.region}_${hexId(seed, 9)}`;
  const provider = `cognito-idp.${scope.region}.amazonaws.com/${id}`;
  return {
    ref: id,
    attributes: {
      UserPoolId: id,
      Arn: serviceArn(scope, 'cognito-idp', `userpool/${id}`),
      ProviderName: provider,
      ProviderURL: `https://${provider}`,
    },
  };
}

function nameOf(resource: StackResource, property: string): string {
  return (
    resource.properties.label(property) ??
    `${resource.stack.name}-${resource.logicalId}`
  );
}
