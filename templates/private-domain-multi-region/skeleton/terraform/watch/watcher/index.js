const { createHash, createHmac } = require('node:crypto');
const https = require('node:https');

const { DOMAIN_NAME, ENDPOINT, ENDPOINT_REGION } = process.env;
const PATH = '/heartbeat';

const sha256 = text => createHash('sha256').update(text).digest('hex');
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();

// Signature Version 4 of a GET without query and body: the runtime brings no signer of its own.
function signedHeaders() {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  const time = new Date().toISOString().replace(/[-:]|[.]\d{3}/g, '');
  const scope = `${time.slice(0, 8)}/${ENDPOINT_REGION}/execute-api/aws4_request`;
  const headers = { host: DOMAIN_NAME, 'x-amz-date': time, 'x-amz-security-token': AWS_SESSION_TOKEN };
  const names = Object.keys(headers).join(';');
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}`);
  const request = ['GET', PATH, '', ...lines, '', names, sha256('')].join('\n');
  const key = scope.split('/').reduce((made, part) => hmac(made, part), `AWS4${AWS_SECRET_ACCESS_KEY}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', time, scope, sha256(request)].join('\n')).toString('hex');
  const credential = `${AWS_ACCESS_KEY_ID}/${scope}`;
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

// To the endpoint of that Region whatever the name resolves to here, but as callers ask: certificate, domain name, mapping,
// policies and backend all have to work.
exports.handler = () =>
  new Promise((resolve, reject) => {
    const request = https.get({
      host: ENDPOINT,
      servername: DOMAIN_NAME,
      path: PATH,
      headers: signedHeaders(),
      timeout: 8000,
    });
    request.on('response', response => {
      response.resume();
      if (response.statusCode === 200) {
        resolve();
      } else {
        reject(new Error(`${DOMAIN_NAME} answers ${response.statusCode} in ${ENDPOINT_REGION}`));
      }
    });
    request.on('timeout', () => request.destroy(new Error(`${DOMAIN_NAME} does not answer in ${ENDPOINT_REGION}`)));
    request.on('error', reject);
  });
