import type { JsonObject } from './Recording.ts';

const text = { type: 'string' };

/** Models by the APIs that have some; the others have the one that AWS gives to each. */
const MODELS: Record<string, Record<string, JsonObject>> = {
  orders: {
    Order: {
      title: 'Order',
      required: ['id', 'lines'],
      type: 'object',
      properties: {
        id: text,
        placedAt: { type: 'string', format: 'date-time' },
        status: {
          type: 'string',
          enum: ['placed', 'packed', 'shipped', 'delivered', 'returned'],
        },
        lines: {
          type: 'array',
          items: {
            type: 'object',
            properties: { sku: text, quantity: { type: 'integer' } },
          },
        },
      },
    },
  },
  'shipment-tracking': {
    Shipment: {
      title: 'Shipment',
      type: 'object',
      properties: {
        trackingNumber: text,
        position: text,
        dueOn: { type: 'string', format: 'date' },
      },
    },
  },
};

const EMPTY = { Empty: { title: 'Empty Schema', type: 'object' } };

/** The schemas of an API, and the one that its methods speak of. */
export function modelsOf(api: string): { schemas: JsonObject; main: string } {
  const own = MODELS[api] ?? {};
  const [name] = Object.keys(own);
  return { schemas: { ...EMPTY, ...own }, main: name ?? 'Empty' };
}
