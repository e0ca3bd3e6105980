import yaml from 'yaml';
import { examples } from './createPatternCheckAction.examples';
import { aTemplate, aWorkspace, runCheck } from './__testUtils__/runCheck';

describe('examples of privateApi:pattern:check', () => {
  it.each(examples.map(({ description, example }) => [description, example]))(
    '%s',
    async (_, example) => {
      const workspace = await aWorkspace({
        'template.yaml': aTemplate('guarded'),
        'consumer.yaml': aTemplate('guarded'),
        'provider.yaml': aTemplate('guarded'),
        'parameters/dev.json':
          '{"Parameters":{"VpcId":"vpc-0123456789abcdef0"}}',
      });
      const [step] = yaml.parse(example).steps;
      const { outputs, error } = await runCheck(workspace, step.input);
      expect(error).toBeUndefined();
      expect(outputs.reviewPath).toBe(step.input.reviewPath ?? 'REVIEW.md');
      expect(outputs.profiles).toHaveLength(step.input.templates.length);
    },
  );
});
