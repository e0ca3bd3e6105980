import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import yaml from 'yaml';

const ACTION = 'privateApi:pattern:check';

export const examples: TemplateExample[] = [
  {
    description: 'Check a template with the parameters it is deployed with',
    example: yaml.stringify({
      steps: [
        {
          id: 'check',
          name: 'Check the template',
          action: ACTION,
          input: {
            templates: [
              {
                path: 'template.yaml',
                name: 'orders',
                accountId: '111111111111',
                region: 'eu-west-1',
                parametersPath: 'parameters/dev.json',
              },
            ],
          },
        },
      ],
    }),
  },
  {
    description:
      'Estimate the cost of ten million requests, and fail only on critical findings',
    example: yaml.stringify({
      steps: [
        {
          id: 'check',
          name: 'Check the template',
          action: ACTION,
          input: {
            templates: [
              {
                path: 'template.yaml',
                name: 'orders',
                accountId: '111111111111',
                region: 'eu-west-1',
                parameters: { VpcId: 'vpc-0123456789abcdef0' },
              },
            ],
            requestsPerMonth: 10_000_000,
            failOn: 'critical',
          },
        },
      ],
    }),
  },
  {
    description:
      'Check two templates for two accounts, of which the second takes an output of the first as parameter',
    example: yaml.stringify({
      steps: [
        {
          id: 'check',
          name: 'Check the templates',
          action: ACTION,
          input: {
            templates: [
              {
                path: 'consumer.yaml',
                name: 'orders-consumer',
                accountId: '222222222222',
                region: 'eu-west-1',
              },
              {
                path: 'provider.yaml',
                name: 'orders',
                accountId: '111111111111',
                region: 'eu-west-1',
              },
            ],
            failOn: 'never',
            reviewPath: 'docs/review.md',
          },
        },
      ],
    }),
  },
];
