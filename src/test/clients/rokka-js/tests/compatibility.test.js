const assert = require('node:assert/strict')
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { test } = require('node:test')
const { root } = require('../support/quarry')

const DOCUMENT = join(__dirname, '../../../../docs/compatibility.md')

/** Every call of the package, as `sourceimages.meta.get`. */
function calls(api, prefix) {
  const names = new Set([...Object.keys(api), ...Object.getOwnPropertyNames(Object.getPrototypeOf(api))])
  return [...names].flatMap(name => {
    const path = prefix + name
    if (typeof api[name] === 'function') {
      return name === 'constructor' || name in Object.prototype ? [] : [path]
    }
    const isApi = typeof api[name] === 'object' && !['_state', 'state', 'ROLES'].includes(name)
    return isApi ? calls(api[name], `${path}.`) : []
  })
}

test('the table of calls names each call of the package, and no other', () => {
  const rows = readFileSync(DOCUMENT, 'utf8').matchAll(/^\| `([\w.]+)(\*?)` \|/gm)
  const named = new Set()
  const groups = []
  for (const [, name, star] of rows) {
    star ? groups.push(name) : named.add(name)
  }
  const offered = calls(root, '')
  assert.ok(offered.length > 60, `only ${offered.length} calls found`)
  const missing = offered.filter(call => !named.has(call) && !groups.some(group => call.startsWith(group)))
  assert.deepEqual(missing, [])
  assert.deepEqual([...named].filter(name => !offered.includes(name)), [])
})
