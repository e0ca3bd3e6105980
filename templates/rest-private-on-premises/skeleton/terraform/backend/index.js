exports.handler = async event => ({
  statusCode: 200,
  headers: {
    'content-type': 'application/json',
    ...(process.env.WEB_ORIGIN && { 'access-control-allow-origin': process.env.WEB_ORIGIN }),
  },
  body: JSON.stringify({ path: event.path, items: [] }),
});
