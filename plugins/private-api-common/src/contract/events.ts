/**
 * Topic of Backstage's events service on which the backend says that the estate has changed.
 *
 * @public
 */
export const EVENT_TOPIC_CHANGED = 'private-api.changed';
