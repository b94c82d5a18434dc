// The Quarry under test, and clients of it.
const { randomBytes } = require('node:crypto')
const rokka = require('rokka').default

const address = given('QUARRY_ADDRESS')
const rootKey = given('QUARRY_ROOT_KEY')
const root = client(rootKey)

/** A client that tells a refusal at once; by itself it would try some of them ten times. */
function client(apiKey, settings = {}) {
  return rokka({ apiHost: address, apiKey, transport: { retries: 0 }, ...settings })
}

function newName() {
  return `js-${randomBytes(6).toString('hex')}`
}

/** A new organization, with a client of one of its admins. */
async function newOrganization() {
  const name = newName()
  await root.organizations.create(name, 'billing@example.org', 'Made by a test')
  return { name, admin: (await newMember(name, 'admin')).client }
}

/** A new user who is a member, with a client of theirs. */
async function newMember(organization, ...roles) {
  const { body } = await root.memberships.createWithNewUser(organization, roles)
  return { id: body.user_id, client: client(body.api_key) }
}

/** What the client throws; it is no Error but its answer. */
async function refusal(call) {
  let answer
  try {
    answer = await call
  } catch (refused) {
    return refused
  }
  throw new Error(`not refused: ${answer.statusCode} ${JSON.stringify(answer.body)}`)
}

function given(name) {
  if (!process.env[name]) {
    throw new Error(`${name} must be set: the tests run against a Quarry that is up`)
  }
  return process.env[name]
}

module.exports = { address, rootKey, root, client, newName, newOrganization, newMember, refusal }
