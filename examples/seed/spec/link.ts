import type { Tags } from './tags.ts';
import type { Zone } from './network.ts';

/** A VPC link: V1 to one Network Load Balancer, V2 into the subnets of a VPC. */
export type VpcLinkSpec =
  | {
      version: 'V1';
      name: string;
      description: string;
      loadBalancer: string;
      tags: Tags;
    }
  | {
      version: 'V2';
      name: string;
      vpc: string;
      zones: Zone[];
      securityGroups: string[];
      tags: Tags;
    };
