const PATIENCE_MS = 60_000;

/**
 * Waits until the estate is indexed and in the catalog, so that the first page someone opens is not an empty one. It looks as
 * guest: a portal that knows no guest, or an estate that takes longer, is not waited for.
 */
export async function waitForEstate(backendUrl, { shouldStop }) {
  const deadline = Date.now() + PATIENCE_MS;
  while (!shouldStop() && Date.now() < deadline) {
    const token = await guestToken(backendUrl);
    if (!token || (await isInCatalog(backendUrl, token))) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

async function guestToken(backendUrl) {
  const session = await getJson(`${backendUrl}/api/auth/guest/refresh`);
  return session?.backstageIdentity?.token;
}

async function isInCatalog(backendUrl, token) {
  const scopes = await getJson(
    `${backendUrl}/api/private-api/v1/scopes`,
    token,
  );
  const isRead = scopes?.items.every(
    ({ status }) => !['pending', 'collecting'].includes(status),
  );
  if (!isRead) {
    return false;
  }
  const apis = await getJson(
    `${backendUrl}/api/private-api/v1/apis?limit=1`,
    token,
  );
  const entities = await getJson(
    `${backendUrl}/api/catalog/entities/by-query?limit=0&filter=kind=api,metadata.annotations.aws.amazon.com/api-gateway-api`,
    token,
  );
  return entities?.totalItems >= apis?.totalItems;
}

/** `undefined` where the answer is no success. */
async function getJson(url, token) {
  try {
    const response = await fetch(url, {
      headers: {
        'x-requested-with': 'XMLHttpRequest',
        ...(token && { authorization: `Bearer ${token}` }),
      },
    });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
