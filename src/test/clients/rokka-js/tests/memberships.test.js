const assert = require('node:assert/strict')
const { before, test } = require('node:test')
const { client, newMember, newOrganization, refusal } = require('../support/quarry')

let organization
let admin
let someone

before(async () => {
  ;({ name: organization, admin } = await newOrganization())
  someone = (await client().users.create('someone@example.org')).body
})

test('memberships.createWithNewUser answers a key once, which has the roles', async () => {
  const { READ } = admin.memberships.ROLES
  const made = await admin.memberships.createWithNewUser(organization, [READ], 'for the website')
  assert.equal(made.statusCode, 201)
  assert.deepEqual(made.body.roles, ['read'])
  assert.equal(made.body.comment, 'for the website')
  assert.equal(made.body.active, true)
  const reader = client(made.body.api_key)
  assert.equal((await reader.sourceimages.list(organization)).statusCode, 200)
  assert.equal((await refusal(reader.sourceimages.delete(organization, '0123456'))).statusCode, 403)
})

test('memberships.create takes every role that the package knows', async () => {
  const roles = Object.values(admin.memberships.ROLES)
  const { statusCode, body } = await admin.memberships.create(organization, someone.id, roles, 'everything')
  assert.equal(statusCode, 200)
  assert.deepEqual(body.roles.sort(), roles.sort())
})

test('memberships.create gives a member other roles', async () => {
  const { WRITE } = admin.memberships.ROLES
  await admin.memberships.create(organization, someone.id, WRITE)
  const { body } = await admin.memberships.get(organization, someone.id)
  assert.deepEqual(body.roles, ['write'])
})

test('memberships.create is refused for a user who is not there', async () => {
  const nobody = 'c6b5b5a0-6d4f-4d2e-9c39-0b4f8f3b5d5c'
  assert.equal((await refusal(admin.memberships.create(organization, nobody, 'read'))).statusCode, 404)
})

test('memberships.get tells of one member', async () => {
  const { body } = await admin.memberships.get(organization, someone.id)
  assert.equal(body.user_id, someone.id)
  assert.equal(body.email, 'someone@example.org')
  assert.equal(body.organization_id, (await admin.organizations.get(organization)).body.id)
  assert.equal(body.api_key, undefined)
})

test('memberships.list is a list object of all members', async () => {
  const { body } = await admin.memberships.list(organization)
  assert.equal(body.total, body.items.length)
  assert.ok(body.items.some(member => member.user_id === someone.id))
})

test('memberships.delete ends a membership', async () => {
  const ended = await admin.memberships.delete(organization, someone.id)
  assert.equal(ended.statusCode, 204)
  assert.equal((await refusal(admin.memberships.get(organization, someone.id))).statusCode, 404)
  assert.equal((await refusal(admin.memberships.delete(organization, someone.id))).statusCode, 404)
})

test('memberships.delete keeps the last admin', async () => {
  const id = await admin.user.getId()
  assert.equal((await refusal(admin.memberships.delete(organization, id))).statusCode, 409)
})

test('memberships.list is refused to those who may not see members', async () => {
  const { client: writer } = await newMember(organization, 'write')
  assert.equal((await refusal(writer.memberships.list(organization))).statusCode, 403)
})
