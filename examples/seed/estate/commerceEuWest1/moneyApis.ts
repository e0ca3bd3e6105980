import { onlyFromEndpoints, onlyFromVpcs } from '../../policies.ts';
import type { ApiSpec, Backend } from '../../spec/api.ts';
import { authorizedBy, bareStage, iam, wellKeptStage } from '../defaults.ts';
import { owned } from '../tags.ts';

const paymentsService: Backend = {
  kind: 'link-v2',
  link: 'commerce-eu',
  loadBalancer: 'commerce-eu-services',
  port: 443,
  origin: 'https://payments.internal.harrowvale.example',
};

/** Payments, fraud and the books. */
export const moneyApis: ApiSpec[] = [
  {
    // As it should be, by a private custom domain name, which the logistics account uses too.
    type: 'REST',
    name: 'payments',
    description: 'Authorises and captures card payments',
    tags: owned('payments', 'payments'),
    endpointType: 'PRIVATE',
    endpoints: ['commerce-eu', 'logistics-eu'],
    policy: onlyFromEndpoints('commerce-eu', 'logistics-eu'),
    auth: authorizedBy('service-token'),
    backend: paymentsService,
    validated: true,
    operations: [
      'POST /payments',
      'GET /payments/{paymentId}',
      'POST /payments/{paymentId}/capture',
      'DELETE /payments/{paymentId}',
    ],
    stage: wellKeptStage,
    traffic: { requestsPerDay: 118_000, weekend: 1.3 },
  },
  {
    // Its own policy is fine, but its custom domain still has the policy it was born with: deny all.
    type: 'REST',
    name: 'refunds',
    description: 'Pays money back',
    tags: owned('payments', 'payments'),
    endpointType: 'PRIVATE',
    endpoints: ['commerce-eu'],
    policy: onlyFromVpcs('commerce-eu'),
    auth: iam,
    backend: paymentsService,
    validated: true,
    operations: ['POST /refunds', 'GET /refunds/{refundId}'],
    stage: wellKeptStage,
    traffic: { requestsPerDay: 3_100, weekend: 0.9 },
  },
  {
    // Admits one endpoint, which was deleted.
    type: 'REST',
    name: 'fraud-scoring',
    description: 'Scores orders before payment',
    tags: owned('fraud', 'risk'),
    endpointType: 'PRIVATE',
    endpoints: ['risk-eu-first'],
    policy: onlyFromEndpoints('risk-eu-first'),
    auth: iam,
    backend: { kind: 'lambda', function: 'fraud-scoring' },
    validated: true,
    operations: ['POST /scores'],
    stage: wellKeptStage,
    traffic: { requestsPerDay: 0 },
  },
  {
    // Its V2 link has had no traffic for 60 days: INACTIVE.
    type: 'REST',
    name: 'invoicing',
    description: 'Invoices for business customers',
    tags: owned('finance-systems', 'finance'),
    endpointType: 'PRIVATE',
    endpoints: ['commerce-eu'],
    policy: onlyFromEndpoints('commerce-eu'),
    auth: iam,
    backend: {
      kind: 'link-v2',
      link: 'invoicing-eu',
      loadBalancer: 'commerce-eu-services',
      port: 443,
      origin: 'https://invoicing.internal.harrowvale.example',
    },
    operations: ['GET /invoices', 'GET /invoices/{number}'],
    stage: { ...bareStage, name: 'prod' },
    traffic: { requestsPerDay: 0 },
  },
  {
    // Only for the analytics VPC, whose endpoint is closed on 443.
    type: 'REST',
    name: 'sales-reporting',
    description: 'Daily revenue by country and department',
    tags: owned('finance-systems', 'finance'),
    endpointType: 'PRIVATE',
    endpoints: ['analytics-eu'],
    policy: onlyFromEndpoints('analytics-eu'),
    auth: iam,
    backend: { kind: 'lambda', function: 'sales-reporting' },
    operations: ['GET /revenue/{day}', 'GET /departments/{department}/revenue'],
    stage: { ...wellKeptStage, rateLimit: 20 },
    traffic: { requestsPerDay: 0 },
  },
];
