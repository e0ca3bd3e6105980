/**
 * Days without traffic after which AWS makes a V2 link INACTIVE, as its Developer Guide says in "Set up VPC links V2 in API
 * Gateway".
 *
 * @public
 */
export const VPC_LINK_INACTIVE_AFTER_DAYS = 60;

/**
 * Days without traffic from which on it is high time to send some through a V2 link.
 *
 * @public
 */
export const VPC_LINK_WARN_AFTER_DAYS = 45;
