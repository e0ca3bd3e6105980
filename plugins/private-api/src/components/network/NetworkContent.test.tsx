import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  aDomainRow,
  aPage,
  aReachableApi,
  aScope,
  aVpcEndpointRow,
  aVpcLinkRow,
} from '../../testing/fixtures';
import {
  BACKEND,
  renderWithBackend,
} from '../../testing/__testUtils__/renderWithBackend';
import { NetworkContent } from './NetworkContent';

const server = setupServer();
registerMswTestHooks(server);

function answer(path: string, body: object, status = 200) {
  server.use(
    http.get(`${BACKEND}/${path}`, () => HttpResponse.json(body, { status })),
  );
}

function section(name: string) {
  return within(screen.getByRole('region', { name }));
}

beforeEach(() => {
  answer('scopes', aPage([aScope()]));
  answer('vpc-links', aPage([aVpcLinkRow()]));
  answer('vpc-endpoints', aPage([aVpcEndpointRow()]));
  answer('domains', aPage([aDomainRow()]));
});

describe('NetworkContent', () => {
  it('shows links, endpoints and domains with their state and what uses them', async () => {
    renderWithBackend(<NetworkContent />);
    await screen.findByText('V1, l1n2k3');
    const links = section('VPC links');
    expect(links.getByText('AVAILABLE')).toBeInTheDocument();
    expect(links.getByRole('link', { name: 'orders' })).toHaveAttribute(
      'href',
      '/catalog/default/api/orders-a1b2c3d4e5',
    );
    expect(await screen.findByText('shared-execute-api')).toBeInTheDocument();
    expect(section('VPC endpoints').getByText('on')).toBeInTheDocument();
    expect(
      await screen.findByText('orders.internal.example.com'),
    ).toBeInTheDocument();
  });

  it('says what no API uses, what is broken, and what the reader may not see', async () => {
    answer(
      'vpc-links',
      aPage([
        aVpcLinkRow({ status: 'INACTIVE', targets: [], users: [] }),
        aVpcLinkRow({ arn: 'other', users: [], usedByHidden: 2 }),
      ]),
    );
    answer(
      'vpc-endpoints',
      aPage([aVpcEndpointRow({ privateDnsEnabled: 'unknown' })]),
    );
    renderWithBackend(<NetworkContent />);
    expect(await screen.findByText('no API')).toBeInTheDocument();
    expect(screen.getByText('INACTIVE')).toBeInTheDocument();
    expect(screen.getByText('set in the integrations')).toBeInTheDocument();
    expect(screen.getByText('and 2 that you may not see')).toBeInTheDocument();
    await screen.findByText('shared-execute-api');
    expect(section('VPC endpoints').getByText('unknown')).toBeInTheDocument();
  });

  it('tells users of one name apart', async () => {
    const [user] = aVpcLinkRow().users;
    answer(
      'vpc-links',
      aPage([
        aVpcLinkRow({
          users: [
            user,
            { ...user, key: '222222222222:eu-west-1:f6g7h8i9j0' },
            { ...user, key: '222222222222:eu-west-1:k1l2m3n4o5', name: 'tax' },
          ],
        }),
      ]),
    );
    renderWithBackend(<NetworkContent />);
    await screen.findByText('V1, l1n2k3');
    expect(
      section('VPC links')
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'orders (111111111111 eu-west-1)',
      'orders (222222222222 eu-west-1)',
      'tax',
    ]);
  });

  it('shows that it loads', async () => {
    server.use(http.get(`${BACKEND}/domains`, () => delay('infinite')));
    renderWithBackend(<NetworkContent />);
    await screen.findByText('V1, l1n2k3');
    expect(
      section('Domain names').getByText('Loading table data.'),
    ).toBeInTheDocument();
  });

  it('says where there is none', async () => {
    answer('domains', aPage([]));
    renderWithBackend(<NetworkContent />);
    expect(
      await screen.findByText('No custom domain names'),
    ).toBeInTheDocument();
  });

  it('shows the error of one table beside the data of the others', async () => {
    answer('domains', {}, 500);
    renderWithBackend(<NetworkContent />);
    await screen.findByText('V1, l1n2k3');
    expect(
      await section('Domain names').findByRole('alert'),
    ).toBeInTheDocument();
    answer('domains', aPage([aDomainRow()]));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('orders.internal.example.com'),
    ).toBeInTheDocument();
  });

  describe('what a VPC can reach', () => {
    const SHOW = { name: 'Show what vpce-0a1 can reach' };

    async function openDialog() {
      renderWithBackend(<NetworkContent />);
      await userEvent.click(await screen.findByRole('button', SHOW));
      return within(await screen.findByRole('dialog'));
    }

    it('is every private API with verdict and reason, leading to its page', async () => {
      answer(
        'vpc-endpoints/vpce-0a1/apis',
        aPage([
          aReachableApi(),
          aReachableApi({
            key: '222222222222:eu-west-1:b2c3d4e5f6',
            apiName: 'payments',
            verdict: 'denied',
            withCredentials: 'denied',
            reason: 'No statement allows vpce-0a1.',
          }),
        ]),
      );
      const dialog = await openDialog();
      expect(
        dialog.getByRole('heading', { name: 'What vpc-0a1 can reach' }),
      ).toBeInTheDocument();
      expect(
        await dialog.findByRole('link', { name: 'orders' }),
      ).toHaveAttribute('href', '/catalog/default/api/orders-a1b2c3d4e5');
      await userEvent.click(dialog.getByRole('radio', { name: 'Denied (1)' }));
      expect(dialog.getByText('payments')).toBeInTheDocument();
      expect(
        dialog.getByText('No statement allows vpce-0a1.'),
      ).toBeInTheDocument();
      expect(dialog.queryByText('orders')).not.toBeInTheDocument();
      await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    });

    it('may be nothing', async () => {
      answer('vpc-endpoints/vpce-0a1/apis', aPage([]));
      const dialog = await openDialog();
      expect(
        await dialog.findByText('No private API of its Region is indexed'),
      ).toBeInTheDocument();
    });

    it('is not told from what is not indexed to readers who may not see it', async () => {
      answer('vpc-endpoints/vpce-0a1/apis', {}, 404);
      const dialog = await openDialog();
      expect(await dialog.findByRole('alert')).toHaveTextContent(
        'Not in the inventory',
      );
    });

    it('shows that it loads', async () => {
      server.use(
        http.get(`${BACKEND}/vpc-endpoints/vpce-0a1/apis`, () =>
          delay('infinite'),
        ),
      );
      const dialog = await openDialog();
      expect(
        await dialog.findByText('Loading table data.'),
      ).toBeInTheDocument();
    });

    it('may fail, and tries again', async () => {
      answer('vpc-endpoints/vpce-0a1/apis', {}, 500);
      const dialog = await openDialog();
      await dialog.findByText('This could not be loaded');
      answer('vpc-endpoints/vpce-0a1/apis', aPage([aReachableApi()]));
      await userEvent.click(dialog.getByRole('button', { name: 'Try again' }));
      expect(
        await dialog.findByRole('link', { name: 'orders' }),
      ).toBeInTheDocument();
    });
  });
});
