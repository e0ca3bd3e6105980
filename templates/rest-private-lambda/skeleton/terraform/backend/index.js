const { once } = require('node:events');
const { connect } = require('node:net');

// Shows that the resource can be reached: replace it by your own code.
const reach = async (host, port) => {
  const socket = connect({ host, port });
  socket.setTimeout(2000, () => socket.destroy(new Error('The resource does not answer')));
  await once(socket, 'connect');
  socket.destroy();
};

exports.handler = async event => {
  const { RESOURCE_HOST: host, RESOURCE_PORT: port } = process.env;
  if (host) {
    await reach(host, Number(port));
  }
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: event.path, items: [] }),
  };
};
