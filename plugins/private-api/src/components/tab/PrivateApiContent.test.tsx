import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ANNOTATION_API_GATEWAY_API,
  ApiProfile,
} from 'backstage-plugin-private-api-common';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  aCost,
  aDeniedReach,
  anApiEntity,
  aPage,
  aPartlyUnknownProfile,
  aProfile,
  API_KEY,
  aReach,
  aReachability,
  aScope,
  aWebSocketProfile,
} from '../../testing/fixtures';
import {
  apiUrl,
  BACKEND,
  renderWithBackend,
} from '../../testing/__testUtils__/renderWithBackend';
import { PrivateApiContent } from './PrivateApiContent';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => {
  server.use(
    http.get(`${BACKEND}/scopes`, () => HttpResponse.json(aPage([aScope()]))),
    http.get(apiUrl(API_KEY, '/callers'), () => HttpResponse.json(aPage([]))),
    http.get(apiUrl(API_KEY, '/history'), () => HttpResponse.json(aPage([]))),
  );
});

async function renderTab(profile: ApiProfile) {
  server.use(http.get(apiUrl(API_KEY), () => HttpResponse.json(profile)));
  renderWithBackend(<PrivateApiContent />, { entity: anApiEntity() });
  await screen.findByRole('heading', { name: 'Path' });
}

function section(name: string) {
  return within(screen.getByRole('region', { name }));
}

describe('PrivateApiContent', () => {
  it('shows that it loads', async () => {
    server.use(http.get(apiUrl(API_KEY), () => delay('infinite')));
    renderWithBackend(<PrivateApiContent />, { entity: anApiEntity() });
    expect(await screen.findByText('Loading')).toBeInTheDocument();
  });

  it('shows an error', async () => {
    server.use(
      http.get(apiUrl(API_KEY), () => HttpResponse.json({}, { status: 500 })),
    );
    renderWithBackend(<PrivateApiContent />, { entity: anApiEntity() });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This could not be loaded',
    );
  });

  it('says what to do without an annotation', async () => {
    renderWithBackend(<PrivateApiContent />, { entity: anApiEntity({}) });
    expect(
      await screen.findByText('This entity names no API of API Gateway'),
    ).toBeInTheDocument();
  });

  it('lets the reader choose where the entity names several APIs', async () => {
    const other = '222222222222:eu-west-1:other';
    server.use(
      http.get(apiUrl(API_KEY), () => HttpResponse.json(aProfile())),
      http.get(apiUrl(other), () => HttpResponse.json(aWebSocketProfile())),
    );
    renderWithBackend(<PrivateApiContent />, {
      entity: anApiEntity({
        [ANNOTATION_API_GATEWAY_API]: `${API_KEY},${other}`,
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: /API$/ }));
    await userEvent.click(screen.getByRole('option', { name: other }));
    expect(await screen.findByText(/^WebSocket API/)).toBeInTheDocument();
  });
});

describe('the path', () => {
  it('has its elements as buttons in reading order', async () => {
    await renderTab(aProfile());
    const diagram = screen.getByRole('group', {
      name: 'The path from callers to targets',
    });
    expect(
      within(diagram)
        .getAllByRole('button')
        .map(button => button.textContent),
    ).toEqual([
      'Allowedvpc-0a1via vpce-0a1',
      'Deniedvpc-0b2via vpce-0b2',
      'WorksPrivate DNS namea1b2c3d4e5.execute-api.eu-west-1.amazonaws.com',
      'WorksName of the VPC endpointvpce-0a1-x1.execute-api.eu-west-1.vpce.amazonaws.com',
      'UnknownCustom domain nameorders.internal.example.com',
      'Worksvpce-0a1The endpoint is available.',
      'Brokenvpce-0b2No inbound rule lets the VPC reach port 443.',
      'WorksResource policyHas a resource policy',
      'Worksorderslive',
      'WorksThrough a VPC linkto-orders',
      'Worksto-orders (V1)The link is AVAILABLE.',
      'Worksnlb-ordersThe load balancer is active.',
      'Brokentg-orders0 of 2 targets are healthy.',
    ]);
  });

  it('shows evidence and fix of the chosen element', async () => {
    await renderTab(aProfile());
    const path = section('Path');
    const endpoint = path.getByRole('button', { name: /Broken\s*vpce-0b2/ });
    await userEvent.click(endpoint);
    expect(endpoint).toHaveAttribute('aria-pressed', 'true');
    // On the element, and below with all that is known of it.
    expect(
      path.getAllByText('No inbound rule lets the VPC reach port 443.'),
    ).toHaveLength(2);
    expect(
      path.getByText('Allow TCP 443 from 10.1.0.0/16.'),
    ).toBeInTheDocument();
    expect(path.getByText('tcp 80 10.1.0.0/16')).toBeInTheDocument();
  });

  it('is there as a list too', async () => {
    await renderTab(aProfile());
    const path = section('Path');
    await userEvent.click(path.getByRole('radio', { name: 'List' }));
    const lanes = path
      .getAllByRole('heading', { level: 3 })
      .map(heading => heading.textContent);
    expect(lanes).toEqual([
      'Callers',
      'Names',
      'VPC endpoints',
      'Policies',
      'API and stage',
      'Integrations',
      'VPC links',
      'Load balancers',
      'Targets',
    ]);
    expect(
      path.getByText('Look at the health check of /health.'),
    ).toBeInTheDocument();
  });

  it('is copied as Mermaid', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    await renderTab(aProfile());
    await user.click(screen.getByRole('button', { name: 'Copy as Mermaid' }));
    expect(write).toHaveBeenCalledWith(expect.stringMatching(/^flowchart LR/));
    expect(
      await screen.findByRole('button', { name: 'Copied' }),
    ).toBeInTheDocument();
  });
});

describe('reachability', () => {
  it('asks, and shows the verdict hop by hop with URL and curl', async () => {
    let asked: unknown;
    server.use(
      http.post(apiUrl(API_KEY, '/reachability'), async ({ request }) => {
        asked = await request.json();
        return HttpResponse.json(aReachability());
      }),
    );
    await renderTab(aProfile());
    const reach = section('Reachability');
    await userEvent.click(
      reach.getByRole('button', { name: 'Does it come through?' }),
    );
    expect(await reach.findByRole('status')).toHaveTextContent('VerdictDenied');
    expect(asked).toEqual({
      caller: { vpcEndpointId: 'vpce-0a1', identity: 'unknown' },
      stage: 'live',
      method: 'GET',
      path: '/orders/{id}',
    });
    const denying = reach
      .getByText('Add vpce-0b2 to aws:SourceVpce.')
      .closest('li');
    expect(denying).toHaveTextContent('Ends here');
    expect(
      reach.getByRole('region', { name: 'Command line' }),
    ).toHaveTextContent(/^curl https:/);
    expect(
      reach.getByRole('button', { name: 'Copy curl' }),
    ).toBeInTheDocument();
  });

  it('asks for an on-premises network, and lets go of the answer when the question changes', async () => {
    let asked: unknown;
    server.use(
      http.post(apiUrl(API_KEY, '/reachability'), async ({ request }) => {
        asked = await request.json();
        return HttpResponse.json(aReachability({ verdict: 'unknown' }));
      }),
    );
    await renderTab(aProfile());
    const reach = section('Reachability');
    await userEvent.click(reach.getByRole('button', { name: /Call from$/ }));
    await userEvent.click(
      screen.getByRole('option', { name: 'On-premises network' }),
    );
    const cidr = reach.getByRole('textbox', { name: /CIDR/ });
    await userEvent.type(cidr, '10.20.0.0/16');
    await userEvent.click(
      reach.getByRole('button', { name: 'Does it come through?' }),
    );
    expect(await reach.findByRole('status')).toHaveTextContent(
      'VerdictUnknown',
    );
    expect(asked).toMatchObject({
      caller: { onPremises: { cidr: '10.20.0.0/16' } },
    });
    await userEvent.type(cidr, '0');
    expect(reach.queryByRole('status')).not.toBeInTheDocument();
  });

  it('shows an error of the question', async () => {
    server.use(
      http.post(apiUrl(API_KEY, '/reachability'), () =>
        HttpResponse.json({}, { status: 500 }),
      ),
    );
    await renderTab(aProfile());
    await userEvent.click(
      screen.getByRole('button', { name: 'Does it come through?' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This could not be loaded',
    );
  });

  it('can be asked where stages are unknown, and says why they are', async () => {
    await renderTab(aPartlyUnknownProfile());
    const reach = section('Reachability');
    expect(reach.getByRole('textbox', { name: /Stage/ })).toBeInTheDocument();
    expect(
      reach.getByText(/^The stages are unknown: AccessDenied/),
    ).toBeInTheDocument();
  });

  it('explains the call through any endpoint that might reach the API, by one press', async () => {
    let asked: unknown;
    server.use(
      http.get(apiUrl(API_KEY, '/callers'), () =>
        HttpResponse.json(aPage([aReach(), aDeniedReach()])),
      ),
      http.post(apiUrl(API_KEY, '/reachability'), async ({ request }) => {
        asked = await request.json();
        return HttpResponse.json(aReachability());
      }),
    );
    await renderTab(aProfile());
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Explain calls through vpce-0b2',
      }),
    );
    const reach = section('Reachability');
    expect(await reach.findByRole('status')).toHaveTextContent('VerdictDenied');
    expect(
      reach.getByText('Add vpce-0b2 to aws:SourceVpce.'),
    ).toBeInTheDocument();
    expect(asked).toMatchObject({ caller: { vpcEndpointId: 'vpce-0b2' } });
  });

  it('says what the backend does not understand, and offers no second try of it', async () => {
    server.use(
      http.post(apiUrl(API_KEY, '/reachability'), () =>
        HttpResponse.json(
          {
            error: { name: 'InputError', message: 'cidr is no network' },
            response: { statusCode: 400 },
          },
          { status: 400 },
        ),
      ),
    );
    await renderTab(aProfile());
    await userEvent.click(
      screen.getByRole('button', { name: 'Does it come through?' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'cidr is no network',
    );
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
  });

  it('is no question for a public API, but what went wrong is', async () => {
    await renderTab(aWebSocketProfile());
    expect(
      section('Reachability').getByText(/^This API has a public endpoint/),
    ).toBeInTheDocument();
    expect(
      section('What did you see?').getByRole('textbox'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'Who can reach this' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('region', {
        name: 'What would another policy change?',
      }),
    ).not.toBeInTheDocument();
  });
});

describe('policy, methods and findings', () => {
  it('shows the policy statement by statement', async () => {
    await renderTab(aProfile());
    const policy = section('Resource policy');
    expect(policy.getByText('Allow')).toBeInTheDocument();
    expect(policy.getByText('AllowVpce')).toBeInTheDocument();
    expect(
      policy.getByText('Allows everyone any call through vpce-0a1.'),
    ).toBeInTheDocument();
    expect(
      policy.getByRole('region', { name: 'The policy as JSON' }),
    ).toHaveTextContent('aws:SourceVpce');
  });

  it('shows each method with its auth', async () => {
    await renderTab(aProfile());
    const row = section('Methods')
      .getByRole('rowheader', { name: 'POST /orders' })
      .closest('[role="row"]') as HTMLElement;
    expect(within(row).getByText('Lambda authorizer')).toBeInTheDocument();
    expect(within(row).getByText('order-tokens')).toBeInTheDocument();
    expect(within(row).getByText('required')).toBeInTheDocument();
    expect(within(row).getByText('none set')).toBeInTheDocument();
  });

  it('says why methods are unknown, and which IAM action would help', async () => {
    await renderTab(aPartlyUnknownProfile());
    const methods = section('Methods');
    expect(methods.getByText('Methods: unknown')).toBeInTheDocument();
    expect(
      methods.getByText('The IAM action apigateway:GET would let it be read.'),
    ).toBeInTheDocument();
  });

  it('shows the routes of a WebSocket API', async () => {
    await renderTab(aWebSocketProfile());
    expect(
      section('Routes').getByRole('rowheader', { name: '$connect' }),
    ).toBeInTheDocument();
  });

  it('shows findings with their fix', async () => {
    await renderTab(aProfile());
    const findings = section('Findings');
    expect(
      findings.getByRole('heading', {
        name: 'Resource policy denies other endpoints',
      }),
    ).toBeInTheDocument();
    expect(
      findings.getByText('Add a Deny statement for every other endpoint.'),
    ).toBeInTheDocument();
  });

  it('says so where there are none', async () => {
    await renderTab(aWebSocketProfile());
    expect(
      section('Findings').getByText('This API fails none of the practices.'),
    ).toBeInTheDocument();
  });
});

describe('cost', () => {
  it('asks what if, and goes back to the estimate', async () => {
    const asked: string[] = [];
    server.use(
      http.get(apiUrl(API_KEY, '/cost'), ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json(aCost({ monthly: 99 }));
      }),
    );
    await renderTab(aProfile());
    const cost = section('Cost');
    expect(cost.getByText('$27.10 a month')).toBeInTheDocument();

    const requests = cost.getByRole('textbox', { name: /Requests a month/ });
    await userEvent.clear(requests);
    await userEvent.type(requests, '5000000{Enter}');
    expect(await cost.findByText('$99.00 a month')).toBeInTheDocument();
    expect(asked).toEqual(['?requestsPerMonth=5000000']);
    expect(cost.getByText('With your changes')).toBeInTheDocument();

    await userEvent.click(
      cost.getByRole('button', { name: 'Back to the estimate' }),
    );
    expect(cost.getByText('$27.10 a month')).toBeInTheDocument();
  });

  it('starts from what the estimate rests on, to the digit, and asks nothing of who passes by', async () => {
    const asked: string[] = [];
    server.use(
      http.get(apiUrl(API_KEY, '/cost'), ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json(aCost());
      }),
    );
    const profile = aProfile();
    const { basis } = profile.cost;
    await renderTab({
      ...profile,
      cost: {
        ...profile.cost,
        basis: { ...basis, requestsPerMonth: 21_247_205.7, requestKb: 0.3 },
      },
    });
    const cost = section('Cost');
    const requests = cost.getByRole('textbox', { name: /Requests a month/ });
    expect(requests).toHaveValue('21,247,206');
    expect(cost.getByRole('slider', { name: /Request size/ })).toHaveValue(
      '0.3',
    );
    act(() => requests.focus());
    await userEvent.tab();
    await act(() => new Promise(resolve => setTimeout(resolve, 500)));
    expect(asked).toEqual([]);
    expect(cost.queryByText('With your changes')).not.toBeInTheDocument();
  });

  it('asks by slider', async () => {
    const asked: string[] = [];
    server.use(
      http.get(apiUrl(API_KEY, '/cost'), ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json(aCost({ monthly: 50 }));
      }),
    );
    await renderTab(aProfile());
    const cost = section('Cost');
    const zones = cost.getByRole('slider', { name: /Availability Zones/ });
    act(() => zones.focus());
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(asked).toEqual(['?zones=3']));
    expect(await cost.findByText('$50.00 a month')).toBeInTheDocument();
  });

  it('keeps what is known where the what-if fails', async () => {
    server.use(
      http.get(apiUrl(API_KEY, '/cost'), () =>
        HttpResponse.json({}, { status: 500 }),
      ),
    );
    await renderTab(aProfile());
    const cost = section('Cost');
    const size = cost.getByRole('slider', { name: /Request size/ });
    act(() => size.focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(await cost.findByRole('alert')).toBeInTheDocument();
    expect(cost.getByText('$27.10 a month')).toBeInTheDocument();
  });

  it('says what unknown lines want', async () => {
    await renderTab(aPartlyUnknownProfile());
    const cost = section('Cost');
    expect(cost.getByText('At least $16.60 a month')).toBeInTheDocument();
    expect(
      cost.getByText('1 line is unknown and not in the sum'),
    ).toBeInTheDocument();
  });

  it('shows what a line takes for granted, beside who shares it', async () => {
    const { lines } = aCost();
    const assumption = 'At most: every call comes from on premises.';
    await renderTab(
      aProfile({ cost: aCost({ lines: [{ ...lines[1], assumption }] }) }),
    );
    expect(
      section('Cost').getByText(
        `50 % of $33.20, shared by 4 APIs; without this one the bill falls by $0.00 · ${assumption}`,
      ),
    ).toBeInTheDocument();
  });

  it('asks for memory and duration of an authorizer where there is one', async () => {
    const { lines } = aCost();
    await renderTab(
      aProfile({
        cost: aCost({
          lines: [
            ...lines,
            { ...lines[0], part: 'authorizer', label: 'Lambda authorizer au' },
          ],
        }),
      }),
    );
    const cost = section('Cost');
    expect(
      cost.getByRole('slider', { name: /Authorizer memory/ }),
    ).toBeInTheDocument();
    expect(
      cost.getByRole('slider', { name: /Authorizer duration/ }),
    ).toBeInTheDocument();
  });

  it('shows what other choices would save', async () => {
    await renderTab(aProfile());
    expect(
      section('Cost').getByText('Share one VPC endpoint: saves $16.60 a month'),
    ).toBeInTheDocument();
  });
});
