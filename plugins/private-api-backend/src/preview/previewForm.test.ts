import {
  createMockDirectory,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { previewForm } from './previewForm';
import type { PreviewTools } from './PreviewTools';

const REF = 'template:default/orders';
const BODY = 'AWSTemplateFormatVersion: 2010-09-09';

/** A template with a form of two pages, and a step after the check that must never run. */
function aTemplate(location: string): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name: 'orders',
      annotations: {
        'backstage.io/managed-by-location': location,
        // The entity's author can write this one, so that it must not say which files are read.
        'backstage.io/source-location': 'file:/etc/',
      },
    },
    spec: {
      type: 'private-api',
      parameters: [
        { properties: { name: { title: 'Name', type: 'string' } } },
        { properties: { zones: { type: 'integer', default: 2 } } },
      ],
      steps: [
        { id: 'fetch', action: 'fetch:template', input: { url: './skeleton' } },
        { id: 'log', action: 'debug:log', input: {} },
        {
          id: 'check',
          action: 'privateApi:pattern:check',
          input: {
            templates: [
              {
                path: 'template.yaml',
                name: '${{ parameters.name }}',
                accountId: '111111111111',
                region: 'eu-west-1',
                parametersPath: 'parameters.json',
              },
            ],
            requestsPerMonth: '${{ parameters.requests }}',
          },
        },
        { id: 'publish', action: 'publish:github', input: {} },
      ],
    },
  };
}

describe('previewForm', () => {
  const folder = createMockDirectory();
  const fetchMock = jest.fn<Promise<Response>, [string, RequestInit]>();
  const reader = mockServices.urlReader.mock();

  const preview = (entity: Entity, values = {}, templateRef = REF) => {
    const tools: PreviewTools = {
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities: [entity] }),
      discovery: mockServices.discovery(),
      fetch: fetchMock as typeof fetch,
      integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
      reader,
    };
    return previewForm({ templateRef, values }, mockCredentials.user(), tools);
  };
  const here = () => `file:${folder.resolve('template.yaml')}`;
  const answer = (status: number, body: unknown) =>
    fetchMock.mockResolvedValue(
      new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
    );
  const asked = () => JSON.parse(fetchMock.mock.calls[0][1].body as string);

  beforeEach(() => {
    fetchMock.mockReset();
    folder.setContent({
      'template.yaml': '',
      skeleton: { 'template.yaml': BODY, sub: { 'a.njk': 'a' } },
      elsewhere: 'not asked for',
    });
    answer(200, {
      directoryContents: [
        file('template.yaml', BODY),
        file('parameters.json', '{"Parameters":{"ApiName":"orders"}}'),
      ],
      output: {
        'templates.0.path': 'template.yaml',
        'templates.0.name': 'orders',
        'templates.0.accountId': '111111111111',
        'templates.0.region': 'eu-west-1',
        'templates.0.parametersPath': 'parameters.json',
        requestsPerMonth: 5000,
      },
    });
  });

  it('gives the CloudFormation that the template has checked, and the traffic it assumes', async () => {
    expect(await preview(aTemplate(here()), { name: 'orders' })).toEqual({
      templates: [
        {
          name: 'orders',
          accountId: '111111111111',
          region: 'eu-west-1',
          body: BODY,
          parameters: { ApiName: 'orders' },
        },
      ],
      requestsPerMonth: 5000,
    });
  });

  it('leaves out what the answers make needless', async () => {
    const entity = aTemplate(here());
    const steps = entity.spec?.steps as {
      input: { templates: object[] };
    }[];
    steps[2].input.templates.push({
      path: 'unneeded.yaml',
      when: '${{ false }}',
    });
    const { output, directoryContents } = await fetchMock('', {}).then(made =>
      made.json(),
    );
    answer(200, {
      directoryContents,
      output: {
        ...output,
        'templates.1.path': 'unneeded.yaml',
        'templates.1.when': false,
      },
    });
    expect(await preview(entity, { name: 'orders' })).toMatchObject({
      templates: [{ name: 'orders' }],
    });
  });

  it('runs no step but those that fill in files, with the files beside the template and the defaults of later pages', async () => {
    await preview(aTemplate(here()), { name: 'orders' });
    const { template, values, directoryContents } = asked();
    expect(
      template.spec.steps.map(({ action }: { action: string }) => action),
    ).toEqual(['fetch:template']);
    expect(values).toEqual({ name: 'orders', zones: 2 });
    expect(
      directoryContents.map(({ path }: { path: string }) => path).sort(),
    ).toEqual(['skeleton/sub/a.njk', 'skeleton/template.yaml']);
  });

  it('asks in the name of the reader', async () => {
    await preview(aTemplate(here()));
    const headers = fetchMock.mock.calls[0][1].headers as Record<
      string,
      string
    >;
    expect(headers.authorization).toBe(
      `Bearer ${mockCredentials.service.token({
        onBehalfOf: mockCredentials.user(),
        targetPluginId: 'scaffolder',
      })}`,
    );
  });

  it('reads the files of a repository', async () => {
    reader.readTree.mockResolvedValue({
      files: async () => [
        { path: 'template.yaml', content: async () => Buffer.from(BODY) },
      ],
    } as Awaited<ReturnType<typeof reader.readTree>>);
    const url = 'https://github.com/example/a/blob/main/orders/template.yaml';
    await preview(aTemplate(`url:${url}`));
    expect(reader.readTree).toHaveBeenCalledWith(
      'https://github.com/example/a/tree/main/orders/skeleton',
    );
    expect(asked().directoryContents).toEqual([
      file('skeleton/template.yaml', BODY),
    ]);
  });

  it('says by their titles which fields are empty, and what is wrong with others', async () => {
    answer(400, {
      errors: [
        { property: 'instance', name: 'required', argument: 'name' },
        { property: 'instance.zones', name: 'maximum', message: 'is too many' },
        { property: 'instance', name: 'oneOf', message: 'is not exactly one' },
      ],
    });
    expect(await preview(aTemplate(here()))).toEqual({
      incomplete: [
        { field: 'Name' },
        { field: 'zones', problem: 'is too many' },
      ],
    });
  });

  it('passes a refusal on', async () => {
    answer(403, { error: { name: 'NotAllowedError', message: 'No dry run' } });
    await expect(preview(aTemplate(here()))).rejects.toMatchObject({
      statusCode: 403,
    });
  });

  it('does not lead out of the folder of the template', async () => {
    const entity = aTemplate(here());
    Object.assign((entity.spec!.steps as { input: object }[])[0].input, {
      url: '../..',
    });
    await expect(preview(entity)).rejects.toThrow(/path/i);
    expect(fetchMock).not.toHaveBeenCalled();
  });

  it.each([
    ['component:default/orders', /is not the entity ref of a template/],
    ['orders', /is not the entity ref of a template/],
    ['template:default/unknown', /No template template:default\/unknown/],
  ])('refuses %s', async (ref, message) => {
    await expect(preview(aTemplate(here()), {}, ref)).rejects.toThrow(message);
  });

  it('refuses a template that checks nothing', async () => {
    const entity = aTemplate(here());
    entity.spec!.steps = [];
    await expect(preview(entity)).rejects.toThrow(
      /has no step privateApi:pattern:check/,
    );
  });
});

function file(path: string, content: string) {
  return { path, base64Content: Buffer.from(content).toString('base64') };
}
