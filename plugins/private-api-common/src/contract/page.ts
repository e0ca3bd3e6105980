/**
 * A page of a list.
 *
 * @public
 */
export interface Page<T> {
  items: T[];
  /** Of all pages. */
  totalItems: number;
}
