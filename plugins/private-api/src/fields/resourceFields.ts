import { ChoiceKind } from 'backstage-plugin-private-api-common';

/** A form field that takes resources of one kind. */
export interface ResourceField {
  kind: ChoiceKind;
  /** What an id or ARN of the kind looks like, as the API references of AWS give it. */
  pattern: RegExp;
  /** Something that looks so, for those who type it. */
  example: string;
}

/** The fields by the names that templates give them. */
export const RESOURCE_FIELDS = {
  PrivateApiVpcPicker: {
    kind: 'vpc',
    pattern: /^vpc-[0-9a-f]{8,17}$/,
    example: 'vpc-0123456789abcdef0',
  },
  PrivateApiSubnetPicker: {
    kind: 'subnet',
    pattern: /^subnet-[0-9a-f]{8,17}$/,
    example: 'subnet-0123456789abcdef0',
  },
  PrivateApiSecurityGroupPicker: {
    kind: 'security-group',
    pattern: /^sg-[0-9a-f]{8,17}$/,
    example: 'sg-0123456789abcdef0',
  },
  PrivateApiVpcEndpointPicker: {
    kind: 'vpc-endpoint',
    pattern: /^vpce-[0-9a-f]{8,17}$/,
    example: 'vpce-0123456789abcdef0',
  },
  PrivateApiVpcLinkPicker: {
    kind: 'vpc-link',
    pattern: /^[a-z0-9]{6,10}$/,
    example: 'a1b2c3',
  },
  PrivateApiHostedZonePicker: {
    kind: 'hosted-zone',
    pattern: /^Z[A-Z0-9]{1,31}$/,
    example: 'Z0123456789ABCDEFGHIJ',
  },
  PrivateApiCertificatePicker: {
    kind: 'certificate',
    pattern: /^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/,
    example: 'arn:aws:acm:eu-west-1:111111111111:certificate/…',
  },
  PrivateApiLoadBalancerPicker: {
    kind: 'load-balancer',
    pattern:
      /^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:loadbalancer\/(app|net)\/[\w-]+\/[0-9a-f]+$/,
    example:
      'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/…',
  },
} as const satisfies Record<string, ResourceField>;

/** Name of a field that takes resources. */
export type ResourceFieldName = keyof typeof RESOURCE_FIELDS;

/** An entity ref as owners are written, the kind and namespace being optional. */
export const OWNER_PATTERN = /^([a-z]+:)?([a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/i;
