/** The columns that a reader may choose, in the order of the table. The name is always there: it tells rows apart. */
export const API_COLUMNS = [
  'type',
  'accountId',
  'owner',
  'auth',
  'connectivity',
  'findings',
  'monthlyCost',
] as const;

/** A column that a reader may choose. */
export type ApiColumn = (typeof API_COLUMNS)[number];

/** What a narrow screen keeps: what is wrong with an API. The rest stands on its entity page. */
const KEPT_ON_NARROW_SCREENS: readonly ApiColumn[] = [
  'connectivity',
  'findings',
];

/** The columns to show: the reader's choice, or what the screen has room for. */
export function shownColumns(options: {
  chosen?: readonly ApiColumn[];
  isWide: boolean;
}): readonly ApiColumn[] {
  return (
    options.chosen ?? (options.isWide ? API_COLUMNS : KEPT_ON_NARROW_SCREENS)
  );
}

/** True for the name of a column that a reader may choose. */
export function isApiColumn(name: string): name is ApiColumn {
  return API_COLUMNS.some(column => column === name);
}
