// A web server that Quarry can fetch a picture from.
const { createServer } = require('node:http')

/** Gives out the same bytes at every path until it is closed. */
async function serve(bytes) {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'image/png', 'Content-Length': bytes.length })
    response.end(bytes)
  })
  await new Promise(done => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

module.exports = { serve }
