import yaml from 'yaml';
import { aWorkspace } from '../patternCheck/__testUtils__/runCheck';
import { examples } from './createStackDeployAction.examples';
import { FakeCloudFormation } from './__testUtils__/FakeCloudFormation';
import { runDeploy } from './__testUtils__/runDeploy';
import { A_TEMPLATE } from './__testUtils__/samples';

describe('examples of privateApi:stack:deploy', () => {
  it.each(examples.map(({ description, example }) => [description, example]))(
    '%s',
    async (_, example) => {
      const workspace = await aWorkspace({
        'template.yaml': A_TEMPLATE,
        'consumer.yaml': A_TEMPLATE,
        'provider.yaml':
          'Parameters: { ApiId: { Type: String } }\nResources: { A: {} }',
        'parameters/dev.json': '{"Parameters":{"ApiName":"orders"}}',
      });
      const [step] = yaml.parse(example).steps;
      const aws = new FakeCloudFormation();
      aws.outputs = [{ OutputKey: 'ApiId', OutputValue: 'a1b2c3d4e5' }];
      try {
        const { outputs, error } = await runDeploy(workspace, step.input);
        expect(error).toBeUndefined();
        expect(outputs.stacks).toHaveLength(step.input.stacks.length);
        expect(outputs.outputs).toEqual({ ApiId: 'a1b2c3d4e5' });
      } finally {
        aws.restore();
      }
    },
  );
});
