import { ComponentType } from 'react';
import {
  createExtensionTester,
  mockApis,
  registerMswTestHooks,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { ExtensionDefinition } from '@backstage/frontend-plugin-api';
import { catalogApiRef, EntityProvider } from '@backstage/plugin-catalog-react';
import { EntityIconLinkBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import plugin from '.';
import { privateApiApiRef } from '../api';
import { ANNOTATION_ANSWERS } from '../data/readAnswers';
import { templateFormRouteRef } from '../routes';
import { anApiEntity, aPage, aProfile } from '../testing/fixtures';
import { aClient, BACKEND } from '../testing/__testUtils__/renderWithBackend';
import { changeByFormLink } from './entityIconLinks';
import {
  ownerFormField,
  previewFormField,
  resourceFormFields,
} from './formFields';

// What `plugin.test.tsx` does not cover, so that every extension has been made by the tester of extensions.

const server = setupServer();
registerMswTestHooks(server);

beforeAll(async () => {
  await import('../fields/formFields');
});

const APIS = [
  [privateApiApiRef, aClient()],
  [permissionApiRef, mockApis.permission()],
  [catalogApiRef, catalogApiMock()],
] as const;

/** What the scaffolder reads of a form field; its type keeps it to itself. */
interface FieldContent {
  name: string;
  component: ComponentType<object>;
}

async function loadField(field: ExtensionDefinition): Promise<FieldContent> {
  const load: () => Promise<unknown> = createExtensionTester(field).get(
    FormFieldBlueprint.dataRefs.formFieldLoader,
  );
  return (await load()) as unknown as FieldContent;
}

function renderField({ component: Field }: FieldContent, schema: object) {
  return renderInTestApp(
    <Field
      {...{
        schema,
        uiSchema: { 'ui:options': { template: 'rest-private-basic' } },
        formContext: { formData: {} },
        onChange: () => {},
      }}
    />,
    { apis: [...APIS] },
  );
}

describe('the extensions of the plugin', () => {
  it('are these; each has a test by the tester of extensions here or in plugin.test.tsx', () => {
    const { extensions } = plugin as unknown as {
      extensions: { id: string }[];
    };
    expect(extensions.map(({ id }) => id).sort()).toEqual([
      'api:private-api',
      'entity-card:private-api/auth',
      'entity-card:private-api/component',
      'entity-card:private-api/connectivity',
      'entity-card:private-api/cost',
      'entity-card:private-api/findings',
      'entity-card:private-api/owned',
      'entity-content:private-api',
      'entity-icon-link:private-api/change-by-form',
      'home-page-widget:private-api/mine',
      'page:private-api',
      'scaffolder-form-field:private-api/certificate-picker',
      'scaffolder-form-field:private-api/hosted-zone-picker',
      'scaffolder-form-field:private-api/load-balancer-picker',
      'scaffolder-form-field:private-api/owner-picker',
      'scaffolder-form-field:private-api/preview',
      'scaffolder-form-field:private-api/security-group-picker',
      'scaffolder-form-field:private-api/subnet-picker',
      'scaffolder-form-field:private-api/vpc-endpoint-picker',
      'scaffolder-form-field:private-api/vpc-link-picker',
      'scaffolder-form-field:private-api/vpc-picker',
      'sub-page:private-api/apis',
      'sub-page:private-api/compliance',
      'sub-page:private-api/cost',
      'sub-page:private-api/network',
      'sub-page:private-api/ownership',
    ]);
  });
});

describe('form fields', () => {
  it.each(
    [
      ['PrivateApiVpcPicker', 'vpc'],
      ['PrivateApiSubnetPicker', 'subnet'],
      ['PrivateApiSecurityGroupPicker', 'security-group'],
      ['PrivateApiVpcEndpointPicker', 'vpc-endpoint'],
      ['PrivateApiVpcLinkPicker', 'vpc-link'],
      ['PrivateApiHostedZonePicker', 'hosted-zone'],
      ['PrivateApiCertificatePicker', 'certificate'],
      ['PrivateApiLoadBalancerPicker', 'load-balancer'],
    ].map(([name, kind], index) => ({ name, kind, index })),
  )('$name asks for its kind of resource', async ({ name, kind, index }) => {
    const asked: string[] = [];
    server.use(
      http.get(`${BACKEND}/resources`, ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json(aPage([]));
      }),
    );
    const field = await loadField(resourceFormFields[index]);
    expect(field.name).toBe(name);
    renderField(field, { title: 'Where', type: 'string' });
    expect(
      await screen.findByRole('combobox', { name: /^Where/ }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/inventory has none here/),
    ).toBeInTheDocument();
    expect(asked).toEqual([`?kind=${kind}&limit=100`]);
  });

  it('has one for an owner', async () => {
    server.use(
      http.get(`${BACKEND}/compliance`, () => HttpResponse.json(aPage([]))),
    );
    const field = await loadField(ownerFormField);
    expect(field.name).toBe('PrivateApiOwnerPicker');
    renderField(field, { title: 'Owner', type: 'string' });
    expect(
      await screen.findByRole('combobox', { name: /^Owner/ }),
    ).toBeInTheDocument();
  });

  it('has one that shows what the form would make', async () => {
    server.use(
      http.post(`${BACKEND}/preview`, () =>
        HttpResponse.json({
          profiles: [aProfile()],
          problems: [],
          incomplete: [],
        }),
      ),
    );
    const field = await loadField(previewFormField);
    expect(field.name).toBe('PrivateApiPreview');
    renderField(field, { title: 'Preview', type: 'null' });
    expect(
      await screen.findByRole('heading', { name: 'REST API orders' }),
    ).toBeVisible();
  });
});

describe('the link to the form that made an entity', () => {
  const useLink = createExtensionTester(changeByFormLink).get(
    EntityIconLinkBlueprint.dataRefs.useProps,
  );

  function Shown() {
    const { label, href, disabled } = useLink();
    return (
      <a href={href} aria-disabled={disabled}>
        {label}
      </a>
    );
  }

  const made = anApiEntity({
    [ANNOTATION_ANSWERS]: JSON.stringify({
      template: 'template:default/rest-private-basic',
      answers: { name: 'orders' },
    }),
  });

  it('leads there with the answers of then', async () => {
    renderInTestApp(
      <EntityProvider entity={made}>
        <Shown />
      </EntityProvider>,
      {
        mountedRoutes: {
          '/create/templates/:namespace/:templateName': templateFormRouteRef,
        },
      },
    );
    const link = await screen.findByRole('link', { name: 'Change by form' });
    expect(link).toHaveAttribute(
      'href',
      `/create/templates/default/rest-private-basic?formData=${encodeURIComponent(
        JSON.stringify({ name: 'orders' }),
      )}`,
    );
    expect(link).toHaveAttribute('aria-disabled', 'false');
  });

  it('leads nowhere in an app without forms', async () => {
    renderInTestApp(
      <EntityProvider entity={made}>
        <Shown />
      </EntityProvider>,
    );
    expect(await screen.findByText('Change by form')).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });
});
