import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import yaml from 'yaml';

const ACTION = 'privateApi:stack:deploy';

export const examples: TemplateExample[] = [
  {
    description: 'Deploy a new stack; fail where its name is taken',
    example: yaml.stringify({
      steps: [
        {
          id: 'deploy',
          name: 'Deploy the API',
          action: ACTION,
          input: {
            stacks: [
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
    description: 'Make a stack, or update it where it exists, and tag it',
    example: yaml.stringify({
      steps: [
        {
          id: 'deploy',
          name: 'Deploy the API',
          action: ACTION,
          input: {
            stacks: [
              {
                path: 'template.yaml',
                name: 'orders',
                accountId: '111111111111',
                region: 'eu-west-1',
                parameters: { ApiName: 'orders' },
              },
            ],
            ifExists: 'update',
            tags: { Owner: 'group:default/checkout' },
          },
        },
      ],
    }),
  },
  {
    description:
      'Update a REST API, and have the stage that its outputs name serve the changes',
    example: yaml.stringify({
      steps: [
        {
          id: 'deploy',
          name: 'Deploy the API',
          action: ACTION,
          input: {
            stacks: [
              {
                path: 'template.yaml',
                name: 'orders',
                accountId: '111111111111',
                region: 'eu-west-1',
              },
            ],
            ifExists: 'update',
            release: { apiId: 'ApiId', stageName: 'StageName' },
          },
        },
      ],
    }),
  },
  {
    description:
      'Deploy to two accounts, of which the second takes an output of the first as parameter',
    example: yaml.stringify({
      steps: [
        {
          id: 'deploy',
          name: 'Deploy both sides',
          action: ACTION,
          input: {
            stacks: [
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
          },
        },
      ],
    }),
  },
];
