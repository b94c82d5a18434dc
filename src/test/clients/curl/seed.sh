#!/usr/bin/env bash
# The six lines of rokka's page on source images against Quarry in try mode, at $QUARRY_ADDRESS. They are run as they
# stand there, but for the host, and for hashes that belong to no image.
set -euo pipefail
: "${QUARRY_ADDRESS:?must be the address of a Quarry that is up}"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
base64 -d >image.png <<'IMAGE'
iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR42mNQcEhYsOEAAAeHAtF9nQlKAAAAAElFTkSuQmCC
IMAGE
binary=$(sha1sum image.png | cut -c-40)
hash=$(printf '%sa:0:{}' "$binary" | sha1sum | cut -c-40)

fail() {
  echo "seed: $1" >&2
  exit 1
}

curl() {
  command curl -sS --fail-with-body "$@"
}

run() {
  local line=$1
  line=${line//https:\/\/api.rokka.io/$QUARRY_ADDRESS}
  line=${line//c412d8d6e4b9b7b058320b06972ac0ec72cfe6e5/$hash}
  line=${line//03b3e8a0bdd76ef55c021066642c9d2fa9c02799/$binary}
  eval "$line"
}

upload="curl -X POST -F filedata=@image.png 'https://api.rokka.io/sourceimages/mycompany'"
get="curl -X GET 'https://api.rokka.io/sourceimages/mycompany/c412d8d6e4b9b7b058320b06972ac0ec72cfe6e5'"
delete="curl -X DELETE 'https://api.rokka.io/sourceimages/mycompany/c412d8d6e4b9b7b058320b06972ac0ec72cfe6e5'"
delete_all="curl -X DELETE 'https://api.rokka.io/sourceimages/mycompany?binaryHash=03b3e8a0bdd76ef55c021066642c9d2fa9c02799'"
find="curl -X GET 'https://api.rokka.io/sourceimages/mycompany?binaryHash=03b3e8a0bdd76ef55c021066642c9d2fa9c02799'"
download="curl -X GET 'https://api.rokka.io/sourceimages/mycompany/c412d8d6e4b9b7b058320b06972ac0ec72cfe6e5/download'"

run "$upload" | grep -q "\"items\":\[{\"hash\":\"$hash\"" || fail "the upload answered another hash than $hash"
run "$get" | grep -q "\"binary_hash\":\"$binary\".*\"static_metadata\":{\"name\":\"image.png\"" || fail "no image"
run "$find" | grep -q "^{\"total\":1,\"items\":\[{\"hash\":\"$hash\"" || fail "nothing found by binary hash"
run "$download" | cmp - image.png || fail "other bytes came back"
run "$delete" || fail "not deleted"
(run "$delete" 2>/dev/null || true) | grep -q '"code":404' || fail "deleted twice without a 404"
run "$upload" >/dev/null || fail "no second upload"
run "$delete_all" || fail "not deleted by binary hash"
run "$find" | grep -q '^{"total":0,"items":\[\]' || fail "still found by binary hash"
echo "seed: six lines do what rokka's page says"
