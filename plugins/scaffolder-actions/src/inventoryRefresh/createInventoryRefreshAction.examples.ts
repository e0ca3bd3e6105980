import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import yaml from 'yaml';

const ACTION = 'privateApi:inventory:refresh';

export const examples: TemplateExample[] = [
  {
    description:
      'Wait for an API by its key, for example from a stack’s output',
    example: yaml.stringify({
      steps: [
        {
          id: 'refresh',
          name: 'Wait for the API in the catalog',
          action: ACTION,
          input: { key: '111111111111:eu-west-1:a1b2c3d4e5' },
        },
      ],
    }),
  },
  {
    description: 'Wait at most five minutes for the API that a stack has made',
    example: yaml.stringify({
      steps: [
        {
          id: 'refresh',
          name: 'Wait for the API in the catalog',
          action: ACTION,
          input: {
            accountId: '111111111111',
            region: 'eu-west-1',
            name: 'orders',
            tags: { 'aws:cloudformation:stack-name': 'orders' },
            timeoutSeconds: 300,
          },
        },
      ],
    }),
  },
];
