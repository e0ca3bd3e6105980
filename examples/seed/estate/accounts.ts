/** Shop, checkout, payments, customers. */
export const COMMERCE = '111111111111';
/** Parcel network, warehouses, customs. */
export const LOGISTICS = '222222222222';
/** The AWS organisation both belong to. */
export const ORGANISATION = 'o-harrowvale1';
/** What comes in over Direct Connect from offices and data centre. */
export const ON_PREMISES = '10.200.0.0/16';
