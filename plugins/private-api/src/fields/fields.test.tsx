import { ComponentProps, useState } from 'react';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { JsonObject } from '@backstage/types';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { aPage, aProfile } from '../testing/fixtures';
import {
  BACKEND,
  renderWithBackend,
} from '../testing/__testUtils__/renderWithBackend';
import { PreviewField } from './PreviewField';
import { createResourcePicker } from './resourcePickers';

const server = setupServer();
registerMswTestHooks(server);

const VPC = {
  kind: 'vpc',
  arn: 'arn:aws:ec2:eu-west-1:111111111111:vpc/vpc-0a1b2c3d',
  value: 'vpc-0a1b2c3d',
  name: 'shop',
  accountId: '111111111111',
  region: 'eu-west-1',
  facts: ['10.0.0.0/16'],
};

type Value = string | string[] | undefined;

/** Renders the field in a form that holds its value, and tells what the value is now. */
async function renderPicker(
  name: Parameters<typeof createResourcePicker>[0],
  options: {
    schema: JsonObject;
    formData?: JsonObject;
    rootSchema?: JsonObject;
    value?: Value;
  },
) {
  const Picker = createResourcePicker(name);
  const latest: { value: Value } = { value: options.value };
  function Form() {
    const [value, setValue] = useState<Value>(options.value);
    const props = {
      schema: options.schema,
      uiSchema: {},
      formContext: { formData: options.formData ?? {} },
      registry: { rootSchema: options.rootSchema },
      formData: value,
      onChange: (next: Value) => {
        latest.value = next;
        setValue(next);
      },
    } as unknown as ComponentProps<typeof Picker>;
    return <Picker {...props} />;
  }
  await renderWithBackend(<Form />);
  return latest;
}

function serveChoices(items: object[]) {
  const queries: string[] = [];
  server.use(
    http.get(`${BACKEND}/resources`, ({ request }) => {
      queries.push(new URL(request.url).search);
      return HttpResponse.json(aPage(items));
    }),
  );
  return queries;
}

describe('a resource picker', () => {
  const schema = { title: 'VPC', type: 'string' };

  it('offers what the inventory has where the form says, and takes the choice', async () => {
    const queries = serveChoices([VPC]);
    const latest = await renderPicker('PrivateApiVpcPicker', {
      schema,
      formData: { accountId: '111111111111', region: 'eu-west-1' },
    });
    await waitFor(() =>
      expect(queries).toEqual([
        '?kind=vpc&accountId=111111111111&region=eu-west-1&limit=100',
      ]),
    );
    await userEvent.click(screen.getByRole('combobox', { name: /VPC/ }));
    const option = await screen.findByRole('option', { name: /vpc-0a1b2c3d/ });
    expect(option).toHaveTextContent('shop, 10.0.0.0/16, 111111111111');
    await userEvent.click(option);
    expect(latest.value).toBe('vpc-0a1b2c3d');
  });

  it('reads once for a form that has yet to tell its default Region', async () => {
    const queries = serveChoices([VPC]);
    const Picker = createResourcePicker('PrivateApiVpcPicker');
    const propsFor = (formData: JsonObject) =>
      ({
        schema,
        uiSchema: {},
        formContext: { formData },
        registry: {
          rootSchema: { properties: { region: { default: 'eu-west-1' } } },
        },
        onChange: () => {},
      } as unknown as ComponentProps<typeof Picker>);
    function Form() {
      const [formData, setFormData] = useState<JsonObject>({});
      return (
        <>
          <button onClick={() => setFormData({ region: 'eu-west-1' })}>
            Tell
          </button>
          <Picker {...propsFor(formData)} />
        </>
      );
    }
    await renderWithBackend(<Form />);
    await userEvent.click(screen.getByRole('button', { name: 'Tell' }));
    await userEvent.click(screen.getByRole('combobox', { name: /VPC/ }));
    await screen.findByRole('option', { name: /vpc-0a1b2c3d/ });
    await act(() => new Promise(resolve => setTimeout(resolve, 600)));
    expect(queries).toEqual(['?kind=vpc&region=eu-west-1&limit=100']);
    expect(screen.getByRole('listbox')).toBeVisible();
  });

  it('leaves its list open while what is in it is read again', async () => {
    serveChoices([VPC]);
    const Picker = createResourcePicker('PrivateApiVpcPicker');
    let tell = (_: JsonObject) => {};
    function Form() {
      const [formData, setFormData] = useState<JsonObject>({});
      tell = setFormData;
      const props = {
        schema,
        uiSchema: {},
        formContext: { formData },
        onChange: () => {},
      } as unknown as ComponentProps<typeof Picker>;
      return <Picker {...props} />;
    }
    await renderWithBackend(<Form />);
    await userEvent.click(screen.getByRole('combobox', { name: /VPC/ }));
    await screen.findByRole('option', { name: /vpc-0a1b2c3d/ });
    serveChoices([{ ...VPC, value: 'vpc-0c3b2c3d' }]);
    act(() => tell({ accountId: '111111111111' }));
    expect(screen.getByRole('listbox')).toBeVisible();
    expect(
      await screen.findByRole('option', { name: /vpc-0c3b2c3d/ }),
    ).toBeVisible();
    expect(screen.getByRole('listbox')).toBeVisible();
  });

  it('finds by name', async () => {
    serveChoices([VPC, { ...VPC, value: 'vpc-0b2b2c3d', name: 'ledger' }]);
    await renderPicker('PrivateApiVpcPicker', { schema });
    const box = screen.getByRole('combobox', { name: /VPC/ });
    await userEvent.type(box, 'led');
    expect(
      await screen.findByRole('option', { name: /vpc-0b2b2c3d/ }),
    ).toBeVisible();
    expect(
      screen.queryByRole('option', { name: /vpc-0a1b2c3d/ }),
    ).not.toBeInTheDocument();
  });

  it('takes by the arrow keys what is left of the choices', async () => {
    serveChoices([VPC, { ...VPC, value: 'vpc-0b2b2c3d', name: 'ledger' }]);
    const latest = await renderPicker('PrivateApiVpcPicker', { schema });
    await userEvent.type(screen.getByRole('combobox', { name: /VPC/ }), 'led');
    await screen.findByRole('option', { name: /vpc-0b2b2c3d/ });
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(latest.value).toBe('vpc-0b2b2c3d');
  });

  it('takes what is typed where the inventory is empty', async () => {
    serveChoices([]);
    const latest = await renderPicker('PrivateApiVpcPicker', { schema });
    expect(
      await screen.findByText(/inventory has none here/),
    ).toBeInTheDocument();
    const box = screen.getByRole('combobox', { name: /VPC/ });
    await userEvent.type(box, 'vpc-0f');
    await userEvent.tab();
    expect(latest.value).toBe('vpc-0f');
    expect(box).toHaveValue('vpc-0f');
  });

  it('offers nothing of one Region while it is asked for another', async () => {
    let answerOther = () => {};
    const other = new Promise<void>(resolve => {
      answerOther = resolve;
    });
    server.use(
      http.get(`${BACKEND}/resources`, async ({ request }) => {
        if (request.url.includes('region=us-east-1')) {
          await other;
          return HttpResponse.json(aPage([{ ...VPC, value: 'vpc-0c3b2c3d' }]));
        }
        return HttpResponse.json(aPage([VPC]));
      }),
    );
    const Picker = createResourcePicker('PrivateApiVpcPicker');
    function Form() {
      const [region, setRegion] = useState('eu-west-1');
      const props = {
        schema,
        uiSchema: {},
        formContext: { formData: { region } },
        onChange: () => {},
      } as unknown as ComponentProps<typeof Picker>;
      return (
        <>
          <button onClick={() => setRegion('us-east-1')}>Other Region</button>
          <Picker {...props} />
        </>
      );
    }
    await renderWithBackend(<Form />);
    const box = screen.getByRole('combobox', { name: /VPC/ });
    await userEvent.click(box);
    await screen.findByRole('option', { name: /vpc-0a1b2c3d/ });
    await userEvent.keyboard('{Escape}');

    await userEvent.click(screen.getByRole('button', { name: 'Other Region' }));
    await userEvent.click(box);
    expect(
      screen.queryByRole('option', { name: /vpc-0a1b2c3d/ }),
    ).not.toBeInTheDocument();
    answerOther();
    expect(
      await screen.findByRole('option', { name: /vpc-0c3b2c3d/ }),
    ).toBeVisible();
  });

  it('keeps what is typed when the reader puts its list away', async () => {
    serveChoices([VPC]);
    const latest = await renderPicker('PrivateApiVpcPicker', { schema });
    const box = screen.getByRole('combobox', { name: /VPC/ });
    await userEvent.type(box, 'vpc-0d4e5f60');
    expect(await screen.findByRole('listbox')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(box).toHaveValue('vpc-0d4e5f60');
    expect(latest.value).toBe('vpc-0d4e5f60');
  });

  it('says why there is nothing to choose', async () => {
    server.use(
      http.get(`${BACKEND}/resources`, () =>
        HttpResponse.json(refusal(403, 'NotAllowedError', 'Not granted'), {
          status: 403,
        }),
      ),
    );
    await renderPicker('PrivateApiVpcPicker', { schema });
    expect(
      await screen.findByText(/nothing to choose from: Not granted\. Type/),
    ).toBeInTheDocument();
  });

  it('takes several where the schema wants a list, and as many boxes as it wants at least', async () => {
    serveChoices([]);
    const latest = await renderPicker('PrivateApiSubnetPicker', {
      schema: { title: 'Subnets', type: 'array', minItems: 2 },
    });
    const group = screen.getByRole('group', { name: 'Subnets' });
    expect(
      within(group).getAllByRole('combobox', { hidden: true }),
    ).toHaveLength(2);
    const boxAt = (index: number) =>
      within(group).getAllByRole('combobox', { hidden: true })[index];
    // Open choices hide the other boxes from assistive technology, which is right there and in the way here.
    await userEvent.type(boxAt(0), 'subnet-01');
    await userEvent.tab();
    await userEvent.type(boxAt(1), 'subnet-02');
    await userEvent.tab();
    expect(latest.value).toEqual(['subnet-01', 'subnet-02']);
    expect(
      within(group).getAllByRole('combobox', { hidden: true }),
    ).toHaveLength(3);
    await userEvent.clear(boxAt(0));
    expect(latest.value).toEqual(['subnet-02']);
  });
});

describe('the preview', () => {
  const renderPreview = (options?: object) =>
    renderWithBackend(
      <PreviewField
        {...({
          schema: { title: 'What it would make' },
          uiSchema: { 'ui:options': options },
          formContext: { formData: { name: 'orders' } },
        } as unknown as ComponentProps<typeof PreviewField>)}
      />,
    );

  it('shows path, cost and findings of what the form would make', async () => {
    const asked: unknown[] = [];
    server.use(
      http.post(`${BACKEND}/preview`, async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json({
          profiles: [aProfile()],
          problems: [],
          incomplete: [],
        });
      }),
    );
    await renderPreview({ template: 'rest-private-basic' });
    expect(
      await screen.findByRole('heading', { name: 'REST API orders' }),
    ).toBeVisible();
    expect(asked).toEqual([
      {
        templateRef: 'template:default/rest-private-basic',
        values: { name: 'orders' },
      },
    ]);
    expect(
      screen.getByRole('group', { name: 'The path from callers to targets' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/a month$/)).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Findings' })).toBeVisible();
    expect(screen.getByText(/nothing has been made yet/)).toBeInTheDocument();
  });

  it('names the fields that it waits for', async () => {
    server.use(
      http.post(`${BACKEND}/preview`, () =>
        HttpResponse.json({
          incomplete: [
            { field: 'VPC' },
            { field: 'Name', problem: 'too long' },
          ],
        }),
      ),
    );
    await renderPreview({ template: 'rest-private-basic' });
    const items = await screen.findAllByRole('listitem');
    expect(items.map(item => item.textContent)).toEqual([
      'VPC',
      'Name: too long',
    ]);
  });

  it('says plainly why it could not be made', async () => {
    server.use(
      http.post(`${BACKEND}/preview`, () =>
        HttpResponse.json(
          refusal(400, 'InputError', 'The template makes no file'),
          { status: 400 },
        ),
      ),
    );
    await renderPreview({ template: 'rest-private-basic' });
    expect(await screen.findByText(/The template makes no file/)).toBeVisible();
  });

  it('says what would not resolve, and that no API would be made', async () => {
    server.use(
      http.post(`${BACKEND}/preview`, () =>
        HttpResponse.json({
          profiles: [],
          problems: [{ template: 'orders', message: 'not CloudFormation' }],
          incomplete: [],
        }),
      ),
    );
    await renderPreview({ template: 'template:other/orders' });
    expect(await screen.findByText('orders: not CloudFormation')).toBeVisible();
    expect(screen.getByText('The template would make no API.')).toBeVisible();
  });

  it('asks nothing where no template is named', async () => {
    await renderPreview();
    expect(screen.getByText(/names no template/)).toBeVisible();
  });
});

/** An error as Backstage's backends answer it. */
function refusal(statusCode: number, name: string, message: string) {
  return { error: { name, message }, response: { statusCode } };
}
