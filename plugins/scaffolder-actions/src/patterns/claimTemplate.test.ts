import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import yaml from 'yaml';
import { Pattern } from './__testUtils__/Pattern';
import { renderPattern } from './__testUtils__/renderPattern';

const claim = new Pattern('claim-api');
const KEY = '111111111111:eu-west-1:a1b2c3d4e5';

describe('the template that claims an API', () => {
  it.each([
    ['a plain name', 'orders'],
    ['a name that breaks out of YAML', `Orders: "all"\n# of 'them'`],
  ])('names the owner of an API with %s', async (_, apiName) => {
    const workspace = await renderPattern(claim, {
      apiKey: KEY,
      apiName,
      owner: 'group:default/orders',
    });
    const file =
      'private-apis/111111111111-eu-west-1-a1b2c3d4e5/catalog-info.yaml';
    const text = await readFile(join(workspace, file), 'utf8');
    expect(yaml.parse(text)).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'api-111111111111-eu-west-1-a1b2c3d4e5',
        title: apiName,
        annotations: { 'aws.amazon.com/api-gateway-api': KEY },
      },
      spec: {
        type: 'service',
        lifecycle: 'production',
        owner: 'group:default/orders',
      },
    });
  });

  it.each([
    [KEY, true],
    ['111111111111:us-gov-west-1:a1b2c3d4e5', true],
    ['111111111111:eu-west-1:../../x', false],
    ['orders', false],
  ])('asks whether %s is a key: %s', (key, isKey) => {
    const { pattern } = claim.pages[0].properties.apiKey;
    expect(new RegExp(String(pattern)).test(key)).toBe(isKey);
  });
});
