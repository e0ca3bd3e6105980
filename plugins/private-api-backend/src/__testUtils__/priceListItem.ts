/** An entry of `GetProducts` with one price, as JSON text. */
export function priceListItem(of: {
  service: string;
  usageType: string;
  region: string;
  usd: string;
  operation?: string;
}): string {
  return JSON.stringify({
    serviceCode: of.service,
    publicationDate: '2026-11-20T00:00:00Z',
    product: {
      attributes: {
        servicecode: of.service,
        regionCode: of.region,
        usagetype: of.usageType,
        operation: of.operation ?? '',
      },
    },
    terms: {
      OnDemand: {
        term: {
          priceDimensions: {
            dimension: {
              beginRange: '0',
              endRange: 'Inf',
              pricePerUnit: { USD: of.usd },
            },
          },
        },
      },
    },
  });
}
