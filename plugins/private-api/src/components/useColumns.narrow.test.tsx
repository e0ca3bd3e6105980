import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { Table } from '@backstage/ui';
import { screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { renderWithBackend } from '../testing/__testUtils__/renderWithBackend';
import { TextLines } from './TextLines';
import { Column, useColumns } from './useColumns';

registerMswTestHooks(setupServer());

// In a file of its own, because BUI asks for the width of the screen once and for all.
const matchWide = window.matchMedia;
window.matchMedia = media => ({
  ...matchWide(media),
  matches: Number(/min-width: (\d+)px/.exec(media)?.[1]) <= 700,
});

interface Row {
  id: string;
  state: string;
  zones: number;
}

const ROWS = [{ id: 'orders', state: 'available', zones: 2 }];
const COLUMNS: Column<Row>[] = [
  {
    id: 'name',
    label: 'Name',
    isRowHeader: true,
    content: ({ id }) => <TextLines title={id} />,
  },
  { id: 'state', label: 'State', content: ({ state }) => state },
  { id: 'zones', label: 'Zones', content: ({ zones }) => zones },
];

function Shown(props: { columns: Column<Row>[] }) {
  const columnConfig = useColumns(props.columns);
  return (
    <Table
      columnConfig={columnConfig}
      data={ROWS}
      pagination={{ type: 'none' }}
    />
  );
}

function headings() {
  return screen.getAllByRole('columnheader').map(each => each.textContent);
}

describe('useColumns on a narrow screen', () => {
  it('folds all but the head of a row into one column, each with its label', async () => {
    renderWithBackend(<Shown columns={COLUMNS} />);
    expect(
      await screen.findByRole('rowheader', { name: 'orders' }),
    ).toBeInTheDocument();
    expect(headings()).toEqual(['Name', 'Details']);
    expect(screen.getAllByRole('term').map(each => each.textContent)).toEqual([
      'State',
      'Zones',
    ]);
    expect(
      screen.getAllByRole('definition').map(each => each.textContent),
    ).toEqual(['available', '2']);
  });

  it('leaves two columns as they are', async () => {
    renderWithBackend(<Shown columns={COLUMNS.slice(0, 2)} />);
    expect(await screen.findByText('available')).toBeInTheDocument();
    expect(headings()).toEqual(['Name', 'State']);
  });
});
