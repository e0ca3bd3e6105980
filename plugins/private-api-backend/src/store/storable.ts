const NUL = /\0/g;

/**
 * A row that every database takes: PostgreSQL keeps no NUL in text. What AWS says is kept in the documents, where JSON escapes it;
 * the columns have U+FFFD in its place, as text that can't be shown has.
 */
export function storable<T extends object>(row: T): T {
  const entries = Object.entries(row).map(([column, value]) => [
    column,
    typeof value === 'string' ? value.replace(NUL, '\ufffd') : value,
  ]);
  return Object.fromEntries(entries) as T;
}
