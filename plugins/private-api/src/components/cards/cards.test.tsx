import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiProfile } from 'backstage-plugin-private-api-common';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  aCost,
  aFinding,
  anApiEntity,
  aPage,
  aPartlyUnknownProfile,
  aProfile,
  API_KEY,
  aScope,
  aWebSocketProfile,
} from '../../testing/fixtures';
import {
  apiUrl,
  BACKEND,
  renderWithBackend,
} from '../../testing/__testUtils__/renderWithBackend';
import { AuthCard } from './AuthCard';
import { ConnectivityCard } from './ConnectivityCard';
import { CostCard } from './CostCard';
import { FindingsCard } from './FindingsCard';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => {
  server.use(
    http.get(`${BACKEND}/scopes`, () => HttpResponse.json(aPage([aScope()]))),
  );
});

function answerProfile(profile: ApiProfile) {
  server.use(http.get(apiUrl(API_KEY), () => HttpResponse.json(profile)));
}

function failWith(status: number, message: string) {
  server.use(
    http.get(apiUrl(API_KEY), () =>
      HttpResponse.json(
        { error: { name: 'Error', message }, response: { statusCode: status } },
        { status },
      ),
    ),
  );
}

const cards = [
  { title: 'Connectivity', Card: ConnectivityCard },
  { title: 'Auth', Card: AuthCard },
  { title: 'Cost', Card: CostCard },
  { title: 'Findings', Card: FindingsCard },
];

describe.each(cards)('the $title card', ({ title, Card }) => {
  it('shows that it loads', async () => {
    server.use(http.get(apiUrl(API_KEY), () => delay('infinite')));
    renderWithBackend(<Card />, { entity: anApiEntity() });
    expect(await screen.findByText('Loading')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: title })).toBeInTheDocument();
  });

  it('shows an error and tries again', async () => {
    failWith(500, 'database is gone');
    renderWithBackend(<Card />, { entity: anApiEntity() });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('This could not be loaded');

    answerProfile(aProfile());
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^Read from AWS/)).toBeInTheDocument();
  });

  it('says in plain words that the reader may not see it', async () => {
    failWith(403, 'NotAllowed');
    renderWithBackend(<Card />, { entity: anApiEntity() });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('You may not see this');
    expect(alert).toHaveTextContent('private-api.api.read');
  });

  it('names an API that is not indexed', async () => {
    failWith(404, 'not found');
    renderWithBackend(<Card />, { entity: anApiEntity() });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      `${API_KEY} is not indexed`,
    );
  });

  it('says what to do where the entity has no annotation', async () => {
    renderWithBackend(<Card />, { entity: anApiEntity({}) });
    expect(
      await screen.findByText('This entity names no API of API Gateway'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'An example of the annotation' }),
    ).toHaveTextContent('aws.amazon.com/api-gateway-api');
  });

  it('says since when it is stale', async () => {
    server.use(
      http.get(`${BACKEND}/scopes`, () =>
        HttpResponse.json(
          aPage([
            aScope({
              status: 'failed',
              staleSince: '2026-11-20T12:00:00.000Z',
              error: 'AccessDenied on sts:AssumeRole',
            }),
          ]),
        ),
      ),
    );
    answerProfile(aProfile());
    renderWithBackend(<Card />, { entity: anApiEntity() });
    expect(
      await screen.findByText(/^Stale since Nov 20, 2026/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('AccessDenied on sts:AssumeRole'),
    ).toBeInTheDocument();
  });
});

describe('ConnectivityCard', () => {
  it('shows names, VPC endpoints and what stands behind, with what is broken', async () => {
    answerProfile(aProfile());
    renderWithBackend(<ConnectivityCard />, { entity: anApiEntity() });
    expect(
      await screen.findByText('Reachable through 1 of 2 VPC endpoints.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Private DNS name')).toBeInTheDocument();
    expect(
      screen.getByText(
        'Each call must carry the header x-apigw-api-id: a1b2c3d4e5',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('sg-0b2: No inbound rule lets the VPC reach port 443.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('tg-orders: 0 of 2 targets are healthy.'),
    ).toBeInTheDocument();
  });

  it('shows what is unknown with the reason', async () => {
    answerProfile(aPartlyUnknownProfile());
    renderWithBackend(<ConnectivityCard />, { entity: anApiEntity() });
    expect(await screen.findByText('Unknown backend')).toBeInTheDocument();
    expect(
      screen.getByText(
        'Integrations: AccessDenied on GET /restapis/a1b2c3d4e5/resources',
      ),
    ).toBeInTheDocument();
  });

  it('shows a WebSocket API without VPC endpoints', async () => {
    answerProfile(aWebSocketProfile());
    renderWithBackend(<ConnectivityCard />, { entity: anApiEntity() });
    expect(await screen.findByText('Public name')).toBeInTheDocument();
    expect(screen.queryByText('VPC endpoints')).not.toBeInTheDocument();
  });
});

describe('AuthCard', () => {
  it('shows auth, policy, notes and callers', async () => {
    answerProfile(aProfile());
    renderWithBackend(<AuthCard />, { entity: anApiEntity() });
    expect(await screen.findByText('IAM')).toBeInTheDocument();
    expect(screen.getByText('Authorizer: order-tokens')).toBeInTheDocument();
    expect(
      screen.getByText('Allows everyone any call through vpce-0a1.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'An allow-list does not bind IAM callers of the account.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('Allowed')).toBeInTheDocument();
    expect(screen.getByText('Denied')).toBeInTheDocument();
  });

  it('shows a policy that is not JSON as such, with the reason', async () => {
    answerProfile(aPartlyUnknownProfile());
    renderWithBackend(<AuthCard />, { entity: anApiEntity() });
    expect(
      await screen.findByText('The resource policy cannot be understood'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The policy is not JSON: unexpected token at 1.'),
    ).toBeInTheDocument();
  });

  it('says that a WebSocket API has no resource policy', async () => {
    answerProfile(aWebSocketProfile());
    renderWithBackend(<AuthCard />, { entity: anApiEntity() });
    expect(
      await screen.findByText('APIs of this type have no resource policy'),
    ).toBeInTheDocument();
  });

  it('says where there are no operations', async () => {
    const profile = aProfile();
    answerProfile({ ...profile, access: { ...profile.access, auth: [] } });
    renderWithBackend(<AuthCard />, { entity: anApiEntity() });
    expect(await screen.findByText('no operations')).toBeInTheDocument();
  });
});

describe('CostCard', () => {
  it('shows the sum with currency and price date, the lines and the traffic', async () => {
    answerProfile(aProfile());
    renderWithBackend(<CostCard />, { entity: anApiEntity() });
    expect(await screen.findByText('$27.10 a month')).toBeInTheDocument();
    expect(
      screen.getByText('List prices of eu-west-1, Nov 20, 2026'),
    ).toBeInTheDocument();
    expect(screen.getByText('$10.50')).toBeInTheDocument();
    expect(
      screen.getByText(
        '50 % of $33.20, shared by 4 APIs; without this one the bill falls by $0.00',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('3,000,000 requests a month, measured'),
    ).toBeInTheDocument();
  });

  it('says "at least" and why a line is unknown', async () => {
    answerProfile(aPartlyUnknownProfile());
    renderWithBackend(<CostCard />, { entity: anApiEntity() });
    expect(
      await screen.findByText('At least $16.60 a month'),
    ).toBeInTheDocument();
    expect(screen.getByText('unknown')).toBeInTheDocument();
    expect(
      screen.getByText(
        'CloudWatch could not be read: AccessDenied on GetMetricData',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('Traffic is unknown')).toBeInTheDocument();
  });

  it('shows what is unknown and what is largest, and leads to the rest', async () => {
    const [line] = aCost().lines;
    answerProfile(
      aProfile({
        cost: aCost({
          complete: false,
          lines: [3, 1, null, 6, 2, 5, 4].map(monthly => ({
            ...line,
            label: `Line of ${monthly}`,
            monthly,
          })),
        }),
      }),
    );
    renderWithBackend(<CostCard />, { entity: anApiEntity(), withTab: true });
    expect(
      await screen.findByRole('link', { name: 'and 2 more' }),
    ).toHaveAttribute('href', '/tab');
    expect(
      screen.getAllByText(/^Line of/).map(({ textContent }) => textContent),
    ).toEqual([
      'Line of null',
      'Line of 6',
      'Line of 5',
      'Line of 4',
      'Line of 3',
    ]);
  });

  it.each([
    ['no line is known', null],
    ['only free lines are known', 0],
  ])('never shows an unknown cost as nothing: %s', async (_, monthly) => {
    answerProfile(
      aProfile({ cost: aCost({ monthly, complete: false, lines: [] }) }),
    );
    renderWithBackend(<CostCard />, { entity: anApiEntity() });
    expect(await screen.findByText('Cost unknown')).toBeInTheDocument();
    expect(screen.queryByText(/\$0/)).not.toBeInTheDocument();
  });
});

describe('FindingsCard', () => {
  it('counts by severity and shows the worst three with what to do', async () => {
    answerProfile(
      aProfile({
        findings: [
          aFinding({ id: '1', severity: 'low', title: 'Say who owns it' }),
          aFinding({ id: '2', severity: 'medium', title: 'Log access' }),
          aFinding({ id: '3', severity: 'medium', title: 'Trace calls' }),
          aFinding({
            id: '4',
            severity: 'critical',
            title: 'Close the API',
            fix: 'Give each method an authorizer.',
          }),
        ],
      }),
    );
    renderWithBackend(<FindingsCard />, { entity: anApiEntity() });
    const counts = within(
      await screen.findByRole('list', { name: 'By severity' }),
    );
    expect(
      counts.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual(['1 critical', '2 medium', '1 low']);
    const worst = within(
      screen.getByRole('region', { name: 'The worst of them' }),
    );
    expect(worst.getAllByRole('listitem')).toHaveLength(3);
    expect(worst.getAllByRole('listitem')[0]).toHaveTextContent(
      /Close the API.*What to do: Give each method an authorizer\./,
    );
    expect(screen.queryByText('Say who owns it')).not.toBeInTheDocument();
  });

  it('says where there are none', async () => {
    answerProfile(aProfile({ findings: [] }));
    renderWithBackend(<FindingsCard />, { entity: anApiEntity() });
    expect(
      await screen.findByText('This API fails none of the practices.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('leads nowhere in an app without the tab', async () => {
    answerProfile(aProfile());
    renderWithBackend(<FindingsCard />, { entity: anApiEntity() });
    await screen.findByText('Resource policy denies other endpoints');
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
