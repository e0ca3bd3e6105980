import type { z } from 'zod/v3';

/** What a step says of inputs that mean something else to it than to others. */
interface Descriptions {
  path: string;
  accountId: string;
  region: string;
  parameters: string;
}

/** The input of a step that takes CloudFormation templates of the workspace, in the order of their deployment. */
export function templateInputs(zod: typeof z, descriptions: Descriptions) {
  const template = zod.object({
    path: zod.string({ description: descriptions.path }),
    name: zod
      .string({ description: 'Name of the stack' })
      .regex(/^[A-Za-z][A-Za-z0-9-]{0,127}$/),
    accountId: zod
      .string({ description: descriptions.accountId })
      .regex(/^\d{12}$/),
    region: zod
      .string({ description: descriptions.region })
      .regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
    parametersPath: zod
      .string({
        description:
          'File in the workspace with parameter values, in a form that `aws cloudformation deploy` takes',
      })
      .optional(),
    parameters: zod
      .record(zod.string(), { description: descriptions.parameters })
      .optional(),
    when: zod
      .boolean({
        description:
          'Whether the template is needed, for one that an answer of the form makes needless. Default: true',
      })
      .optional(),
  });
  return zod
    .array(template, {
      description:
        'In the order of deployment: outputs of one are parameters of the next',
    })
    .min(1);
}
