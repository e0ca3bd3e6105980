import { onlyFromEndpoints, onlyFromVpcs } from '../../policies.ts';
import type { RestApiSpec } from '../../spec/api.ts';
import { bareStage, iam, none, wellKeptStage } from '../defaults.ts';
import { owned, unowned } from '../tags.ts';

/** One of two APIs of the same name: CloudWatch counts REST APIs by name and cannot tell them apart. */
const labelPrinting: RestApiSpec = {
  type: 'REST',
  name: 'label-printing',
  description: 'Prints labels at the packing tables',
  tags: owned('warehousing', 'warehousing'),
  endpointType: 'PRIVATE',
  endpoints: ['labels-us'],
  policy: onlyFromEndpoints('labels-us', 'logistics-us'),
  auth: iam,
  backend: { kind: 'lambda', function: 'label-printing' },
  operations: ['POST /labels'],
  stage: wellKeptStage,
  traffic: { requestsPerDay: 22_000, weekend: 0.4 },
};

export const apis: RestApiSpec[] = [
  {
    type: 'REST',
    name: 'shipment-tracking',
    description: 'Where a parcel is and when it will arrive',
    tags: owned('last-mile', 'parcel-network'),
    endpointType: 'PRIVATE',
    endpoints: ['logistics-us'],
    policy: onlyFromEndpoints('logistics-us'),
    auth: iam,
    backend: {
      kind: 'link-v1',
      link: 'tracking-us',
      origin: 'https://tracking.internal.harrowvale.example',
    },
    validated: true,
    operations: [
      'GET /shipments/{shipmentId}',
      'GET /shipments/{shipmentId}/events',
      'POST /shipments',
    ],
    stage: wellKeptStage,
    traffic: { requestsPerDay: 190_000, weekend: 0.5 },
  },
  {
    // An idle load balancer behind an API that nobody calls and nobody owns.
    type: 'REST',
    name: 'yard-management',
    description: 'Trailers on the yard and the gates they wait for',
    tags: unowned('warehousing'),
    endpointType: 'PRIVATE',
    policy: onlyFromVpcs('logistics-us'),
    auth: none,
    backend: {
      kind: 'link-v1',
      link: 'yard-us',
      origin: 'https://yard.internal.harrowvale.example',
    },
    operations: ['ANY /{proxy+}'],
    stage: { ...bareStage, name: 'prod' },
    traffic: { requestsPerDay: 0 },
  },
  {
    // Finds its VPC link by a stage variable, and nobody owns it.
    type: 'REST',
    name: 'dock-scheduling',
    description: 'Slots at the docks for incoming trucks',
    tags: unowned('warehousing'),
    endpointType: 'PRIVATE',
    endpoints: ['logistics-us'],
    policy: onlyFromVpcs('logistics-us'),
    auth: iam,
    backend: {
      kind: 'link-v1',
      link: 'tracking-us',
      origin: 'https://docks.internal.harrowvale.example',
      byStageVariable: true,
    },
    operations: ['GET /slots', 'POST /slots/{slotId}/booking'],
    stage: { ...wellKeptStage, rateLimit: undefined },
    traffic: { requestsPerDay: 780, weekend: 0.1 },
  },
  labelPrinting,
  {
    ...labelPrinting,
    description: 'Prints labels at the packing tables (before the move)',
    tags: unowned('warehousing'),
    stage: bareStage,
    traffic: { requestsPerDay: 40, weekend: 0.4 },
  },
];
