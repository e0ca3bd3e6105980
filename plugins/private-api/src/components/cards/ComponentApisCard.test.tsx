import { Entity } from '@backstage/catalog-model';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { EndpointReach } from 'backstage-plugin-private-api-common';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { anApiEntity, API_KEY, aPage } from '../../testing/fixtures';
import {
  apiUrl,
  renderWithBackend,
} from '../../testing/__testUtils__/renderWithBackend';
import { ComponentApisCard } from './ComponentApisCard';

const server = setupServer();
registerMswTestHooks(server);

const VPCE = 'vpce-0a1b2c3d4e5f60718';

const ENDPOINT: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'commerce',
    namespace: 'default',
    annotations: {
      'amazonaws.com/arn': `arn:aws:ec2:eu-west-1:111111111111:vpc-endpoint/${VPCE}`,
    },
  },
  spec: { type: 'aws-vpc-endpoint', owner: 'group:orders' },
};

const CONSUMES = {
  type: 'consumesApi',
  targetRef: 'api:default/orders-a1b2c3d4e5',
};
const PROVIDES = { ...CONSUMES, type: 'providesApi' };
const THROUGH = { type: 'dependsOn', targetRef: 'resource:default/commerce' };

function aComponent(
  relations: Entity['relations'],
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'shop', namespace: 'default', annotations },
    spec: { type: 'service', lifecycle: 'production', owner: 'group:orders' },
    relations,
  };
}

function aReach(overrides: Partial<EndpointReach> = {}): EndpointReach {
  return {
    apiArn: 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5',
    vpcEndpointId: VPCE,
    vpcId: 'vpc-0a1b2c3d4e5f60718',
    accountId: '111111111111',
    verdict: 'allowed',
    withCredentials: 'allowed',
    reason: 'The resource policy admits the endpoint.',
    ...overrides,
  } as EndpointReach;
}

function answerCallers(respond: () => Response | Promise<Response>) {
  server.use(http.get(apiUrl(API_KEY, '/callers'), respond));
}

function renderCard(entity: Entity) {
  return renderWithBackend(<ComponentApisCard />, {
    entity,
    groups: [anApiEntity(), ENDPOINT],
  });
}

beforeEach(() => {
  answerCallers(() => HttpResponse.json(aPage([aReach()])));
});

describe('ComponentApisCard', () => {
  it.each([
    ['is let through', {}, 'Allowed'],
    [
      'is turned away',
      { verdict: 'denied', withCredentials: 'denied' } as const,
      'Denied',
    ],
    [
      'cannot be judged',
      { verdict: 'unknown', withCredentials: 'unknown' } as const,
      'Unknown',
    ],
  ])('says with the reason that a call %s', async (_, overrides, verdict) => {
    answerCallers(() =>
      HttpResponse.json(
        aPage([aReach({ vpcEndpointId: 'vpce-0' }), aReach(overrides)]),
      ),
    );
    renderCard(aComponent([CONSUMES, THROUGH]));
    expect(await screen.findByText(verdict)).toBeInTheDocument();
    expect(
      screen.getByText(
        `Through ${VPCE}: The resource policy admits the endpoint.`,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'orders-a1b2c3d4e5' }),
    ).toHaveAttribute('href', '/catalog/default/api/orders-a1b2c3d4e5');
  });

  it('does not guess where the caller is not known', async () => {
    renderCard(aComponent([CONSUMES]));
    expect(await screen.findByText('Unknown')).toBeInTheDocument();
    expect(
      screen.getByText(/^Where it calls from is not known/),
    ).toBeInTheDocument();
  });

  it('does not take an endpoint that nothing judges for one that is denied', async () => {
    answerCallers(() => HttpResponse.json(aPage([])));
    renderCard(aComponent([CONSUMES, THROUGH]));
    expect(await screen.findByText('Unknown')).toBeInTheDocument();
    expect(
      screen.getByText(new RegExp(`^Nothing judges calls through ${VPCE}`)),
    ).toBeInTheDocument();
  });

  it('shows an API that it only provides without a verdict', async () => {
    renderCard(aComponent([PROVIDES]));
    expect(
      await screen.findByRole('region', { name: 'Provides' }),
    ).toHaveTextContent(API_KEY);
    expect(screen.queryByText('Unknown')).not.toBeInTheDocument();
  });

  it('shows what only the annotation names', async () => {
    renderCard(
      aComponent([THROUGH], { 'aws.amazon.com/api-gateway-api': API_KEY }),
    );
    expect(
      await screen.findByRole('region', {
        name: 'Named by the annotation only',
      }),
    ).toHaveTextContent(API_KEY);
    expect(screen.getByText('Allowed')).toBeInTheDocument();
  });

  it('says what to do where no API is known', async () => {
    renderCard(aComponent([]));
    expect(
      await screen.findByText('No private API is known here'),
    ).toBeInTheDocument();
  });

  it('shows that it loads', async () => {
    answerCallers(async () => {
      await delay('infinite');
      return HttpResponse.json({});
    });
    renderCard(aComponent([CONSUMES, THROUGH]));
    expect(await screen.findByText('Loading')).toBeInTheDocument();
  });

  it('keeps an API that cannot be judged, as unknown and with the reason', async () => {
    answerCallers(() =>
      HttpResponse.json(
        { error: { name: 'NotAllowedError', message: 'not for you' } },
        { status: 403 },
      ),
    );
    renderCard(aComponent([CONSUMES, THROUGH]));
    expect(await screen.findByText('Unknown')).toBeInTheDocument();
    expect(
      screen.getByText(
        new RegExp(`^Calls through ${VPCE} could not be judged`),
      ),
    ).toHaveTextContent('not for you');
  });
});
