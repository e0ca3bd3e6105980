import {
  aCloudMapService,
  aLinkIntegration,
  anHttpApi,
  anOperation,
  aVpcLink,
  CLOUD_MAP_ARN,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { cloudMapServiceTellsPorts } from './pa-link-11-cloud-map-service-tells-ports';

const integration = aLinkIntegration({
  uri: undefined,
  targetArn: CLOUD_MAP_ARN,
});
const surroundings = [
  anHttpApi({ operations: [anOperation({ integration })] }),
  aVpcLink(),
];
const recordTypes = ['A'];

testPractice(cloudMapServiceTellsPorts, {
  pass: [
    { name: 'SRV records', resource: aCloudMapService(), surroundings },
    {
      name: 'A records, and a port with each instance',
      resource: aCloudMapService({ recordTypes }),
      surroundings,
    },
    {
      name: 'discovery by API, without instances for now',
      resource: aCloudMapService({ recordTypes: [], instances: [] }),
      surroundings,
    },
  ],
  fail: [
    {
      name: 'A records only',
      resource: aCloudMapService({
        recordTypes,
        instances: [{ id: 'i-1', ip: '10.2.0.7' }],
      }),
      surroundings,
      message: 'noPort',
      data: { name: 'orders', records: 'A records only', count: 1 },
    },
    {
      name: 'discovery by API, and an instance without port',
      resource: aCloudMapService({
        recordTypes: [],
        instances: [
          { id: 'i-1', ip: '10.2.0.7', port: 8080 },
          { id: 'i-2', ip: '10.2.0.8' },
        ],
      }),
      surroundings,
      message: 'noPort',
      data: { name: 'orders', records: 'no records', count: 1 },
    },
  ],
  unknown: [
    {
      name: 'instances that were not read',
      resource: aCloudMapService({
        recordTypes,
        instances: { unknown: 'denied' },
      }),
      surroundings,
      reason: 'denied',
    },
    {
      name: 'A records and no instance',
      resource: aCloudMapService({ recordTypes, instances: [] }),
      surroundings,
      reason: 'no instance',
    },
  ],
  notApplicable: [
    {
      name: 'a service that no API uses',
      resource: aCloudMapService({ recordTypes, instances: [] }),
    },
  ],
});
