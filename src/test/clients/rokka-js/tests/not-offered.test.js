const assert = require('node:assert/strict')
const { before, test } = require('node:test')
const { png } = require('../support/pictures')
const { newOrganization, refusal } = require('../support/quarry')

let organization
let admin
let hash

before(async () => {
  ;({ name: organization, admin } = await newOrganization())
  hash = (await admin.sourceimages.create(organization, 'a.png', png())).body.items[0].hash
})

async function isNotThere(call) {
  const refused = await refusal(call)
  assert.equal(refused.statusCode, 404)
  assert.equal(refused.body.error.code, 404)
  // Consumers take these words for an image that is gone.
  assert.doesNotMatch(refused.message, /No source image found/)
}

test('what rokka has an AI do is not offered', async () => {
  await isNotThere(admin.sourceimages.autolabel(organization, hash))
  await isNotThere(admin.sourceimages.autodescription(organization, hash, ['de']))
})

test('caches of renders are not offered', async () => {
  await admin.sourceimages.alias.create(organization, 'a', { hash })
  await isNotThere(admin.sourceimages.invalidateCache(organization, hash))
  await isNotThere(admin.sourceimages.alias.invalidateCache(organization, 'a'))
})

test('renders, stacks and operations are not offered', async () => {
  await isNotThere(admin.stacks.list(organization))
  await isNotThere(admin.stacks.get(organization, 'stack'))
  await isNotThere(admin.stacks.create(organization, 'stack', { operations: [] }))
  await isNotThere(admin.stacks.delete(organization, 'stack'))
  await isNotThere(admin.stacks.invalidateCache(organization, 'stack'))
  await isNotThere(admin.stackoptions.get())
  await isNotThere(admin.operations.list())
  await isNotThere(admin.utils.signUrl(organization, 'https://example.org/a.jpg'))
})

test('billing is not offered', async () => {
  await isNotThere(admin.billing.get(organization))
})
