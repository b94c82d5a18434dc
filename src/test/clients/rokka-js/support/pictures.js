// Image files of which no two are the same, and their hashes.
const { createHash, randomBytes } = require('node:crypto')
const { deflateSync } = require('node:zlib')

const CRCS = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) {
    crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return crc
})

/** A PNG of noise. */
function png(width = 40, height = 30) {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const rows = Array.from({ length: height }, () => [Buffer.from([0]), randomBytes(3 * width)]).flat()
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** An SVG, which is text, and not only of ASCII. */
function svg() {
  const mark = randomBytes(8).toString('hex')
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="104" height="97"><text>Zürich ${mark}</text></svg>`)
}

function sha1(bytes) {
  return createHash('sha1').update(bytes).digest('hex')
}

/** The hash that rokka gives an image without dynamic metadata. */
function hashOf(bytes) {
  return sha1(`${sha1(bytes)}a:0:{}`)
}

function chunk(type, data) {
  const typed = Buffer.concat([Buffer.from(type), data])
  const framed = Buffer.alloc(8)
  framed.writeUInt32BE(data.length, 0)
  framed.writeUInt32BE(crc32(typed), 4)
  return Buffer.concat([framed.subarray(0, 4), typed, framed.subarray(4)])
}

function crc32(bytes) {
  let crc = ~0
  for (const byte of bytes) {
    crc = (crc >>> 8) ^ CRCS[(crc ^ byte) & 0xff]
  }
  return ~crc >>> 0
}

module.exports = { png, svg, sha1, hashOf }
