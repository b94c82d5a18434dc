const assert = require('node:assert/strict')
const { before, test } = require('node:test')
const { newName, newOrganization, refusal, root } = require('../support/quarry')

let organization
let admin

before(async () => {
  ;({ name: organization, admin } = await newOrganization())
})

test('organizations.create answers 200 and what it made', async () => {
  const name = newName()
  const { statusCode, body } = await root.organizations.create(name, 'billing@example.org', 'Zürich "Inc."')
  assert.equal(statusCode, 200)
  assert.equal(body.name, name)
  assert.equal(body.display_name, 'Zürich "Inc."')
  assert.equal(body.billing_email, 'billing@example.org')
  assert.match(body.created, /\+00:00$/)
  assert.ok(body.id)
})

test('organizations.create is refused for a name that is taken, or none', async () => {
  const taken = await refusal(root.organizations.create(organization, 'b@example.org', 'Again'))
  assert.equal(taken.statusCode, 409)
  const none = await refusal(root.organizations.create('No_Name', 'b@example.org', 'None'))
  assert.equal(none.statusCode, 400)
  assert.match(none.body.error.message, /name/)
})

test('organizations.get tells of an organization', async () => {
  const { body } = await admin.organizations.get(organization)
  assert.equal(body.name, organization)
  assert.deepEqual(body.options, {})
})

test('organizations.get of a foreign organization answers as of one that there is not', async () => {
  const foreign = (await newOrganization()).name
  const refused = await refusal(admin.organizations.get(foreign))
  assert.equal(refused.statusCode, 403)
  assert.deepEqual(refused.body, (await refusal(admin.organizations.get(newName()))).body)
})

test('organizations.setOption keeps true and false', async () => {
  const name = admin.organizations.OPTION_PROTECT_DYNAMIC_STACK
  for (const value of [true, false]) {
    const { body } = await admin.organizations.setOption(organization, name, value)
    assert.equal(body.options[name], value)
  }
})

test('organizations.setOption keeps a string that is sent as it is', async () => {
  const { body } = await admin.organizations.setOption(organization, 'remote_basepath', 'https://example.org/a')
  assert.equal(body.options.remote_basepath, 'https://example.org/a')
})

test('organizations.setOptions keeps several, and those that it does not name', async () => {
  const { body } = await admin.organizations.setOptions(organization, {
    remote_fullurl_allow: true,
    render_org_fallback: 'other',
  })
  assert.equal(body.options.remote_fullurl_allow, true)
  assert.equal(body.options.render_org_fallback, 'other')
  assert.equal(body.options.protect_dynamic_stack, false)
})

test('organizations.setOption names the options there are', async () => {
  const refused = await refusal(admin.organizations.setOption(organization, 'no_such', true))
  assert.equal(refused.statusCode, 400)
  assert.match(refused.body.error.message, /extract_exif/)
})
