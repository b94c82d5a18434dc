#!/usr/bin/env bash
# curl as rokka's documentation writes it, with a key, against the Quarry at $QUARRY_ADDRESS. No Content-Type is given
# where the documentation gives none, so that bodies arrive as forms.
set -euo pipefail
: "${QUARRY_ADDRESS:?must be the address of a Quarry that is up}"
: "${QUARRY_ROOT_KEY:?must be its root key}"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
calls=0
hash=
binary=

# A picture that nobody else has: bytes behind the end of a PNG belong to the file.
picture() {
  base64 -d >"$1" <<'IMAGE'
iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR42mNQcEhYsOEAAAeHAtF9nQlKAAAAAElFTkSuQmCC
IMAGE
  echo "$1 $RANDOM $RANDOM" >>"$1"
  binary=$(sha1sum "$1" | cut -c-40)
  hash=$(printf '%sa:0:{}' "$binary" | sha1sum | cut -c-40)
}

curl() {
  command curl -sS -w '\n%{http_code}' "$@"
}

# expect STATUS PATTERN LINE: the line, with its host, key and names replaced, answers that; the body stays in $answer.
expect() {
  local line=$3 status
  line=${line//https:\/\/api.rokka.io/$QUARRY_ADDRESS}
  line=${line//myKey/$key}
  line=${line//mycompany/$organization}
  line=${line//othercompany/$other}
  line=${line//c412d8d6e4b9b7b058320b06972ac0ec72cfe6e5/$hash}
  line=${line//03b3e8a0bdd76ef55c021066642c9d2fa9c02799/$binary}
  answer=$(eval "$line")
  status=${answer##*$'\n'}
  answer=${answer%$'\n'*}
  if [[ $status != "$1" ]] || ! grep -qE -- "$2" <<<"$answer"; then
    printf 'expected %s %s of\n%s\nbut it was %s:\n%s\n' "$1" "$2" "$line" "$status" "$answer" >&2
    exit 1
  fi
  calls=$((calls + 1))
}

organization=curl-$RANDOM$RANDOM
other=$organization-other
key=$QUARRY_ROOT_KEY
at=https://api.rokka.io/sourceimages/mycompany
image=$at/c412d8d6e4b9b7b058320b06972ac0ec72cfe6e5

# Users and organizations
expect 200 '"name":"curl-' \
  "curl -X PUT 'https://api.rokka.io/organizations/mycompany' -H 'Api-Key: myKey' -d '{\"billing_email\":\"billing@example.org\",\"display_name\":\"My Company\"}'"
expect 200 '"name":"curl-.*-other"' \
  "curl -X PUT 'https://api.rokka.io/organizations/othercompany' -H 'Api-Key: myKey' -d '{\"billing_email\":\"billing@example.org\"}'"
expect 201 '"api_key":"' \
  "curl -X POST 'https://api.rokka.io/organizations/mycompany/memberships' -H 'Api-Key: myKey' -d '{\"roles\":[\"admin\"]}'"
key=$(sed 's/.*"api_key":"\([^"]*\)".*/\1/' <<<"$answer")
user=$(sed 's/.*"user_id":"\([^"]*\)".*/\1/' <<<"$answer")
expect 200 "$user" "curl 'https://api.rokka.io/user' -H 'Api-Key: myKey' -H 'Api-Version: 1'"
expect 200 '"resources":\[.*"environment":"' "curl 'https://api.rokka.io/' -H 'Api-Key: myKey'"
expect 200 '"token":"' "curl 'https://api.rokka.io/user/apikeys/token?expires_in=3600' -H 'Api-Key: myKey'"
token=$(sed 's/.*"token":"\([^"]*\)".*/\1/' <<<"$answer")
expect 200 '"total":0' "curl '$at' -H 'Authorization: Bearer $token'"
expect 403 '"invalid_authentication":true' "curl '$at'"

# Upload
picture image.png
expect 200 "\"hash\":\"$hash\"" "curl -X POST '$at' -H 'Api-Key: myKey' -F filedata=@image.png"
expect 200 '"user_metadata":{"foo":"bar","int:n":1}' \
  "curl -X POST '$at' -H 'Api-Key: myKey' -F filedata=@image.png -F 'meta_user[0]={\"foo\":\"bar\",\"int:n\":1}'"
picture a.png
picture b.png
expect 200 '"total":2.*"name":"a.png".*"name":"b.png"' \
  "curl -X POST '$at' -H 'Api-Key: myKey' -F 'filedata[0]=@a.png' -F 'filedata[1]=@b.png'"
picture area.png
expect 200 '"dynamic_metadata":{"subject_area":{.*"protected":true' \
  "curl -X POST '$at' -H 'Api-Key: myKey' -F filedata=@area.png -F 'meta_dynamic[0][subject_area]={\"x\":1,\"y\":0}' -F 'options[0]={\"protected\":true}'"
picture life.png
expect 200 "\"hash\":\"$hash\"" "curl -X POST '$at' -H 'Api-Key: myKey' -F filedata=@life.png"

# Lists
expect 200 '"total":5,"items":\[{"hash":".*"cursor":"' "curl '$at' -H 'Api-Key: myKey'"
expect 200 '"links":{"prev":.*"next":' "curl '$at?limit=1&offset=2' -H 'Api-Key: myKey'"
expect 200 "\"total\":1,\"items\":\[{\"hash\":\"$hash\"" \
  "curl '$at?binaryHash=03b3e8a0bdd76ef55c021066642c9d2fa9c02799' -H 'Api-Key: myKey'"

# User metadata
expect 204 '^$' "curl -X PATCH '$image/meta/user' -H 'Api-Key: myKey' -d '{\"foo\":\"bar\",\"array:labels\":[\"a\"]}'"
expect 204 '^$' "curl -X PUT '$image/meta/user/title' -H 'Api-Key: myKey' -d '\"some value\"'"
expect 204 '^$' "curl -X PUT '$image/meta/user/title' -H 'Api-Key: myKey' -d 'a value without quotes'"
expect 200 '^"a value without quotes"$' "curl '$image/meta/user/title' -H 'Api-Key: myKey'"
expect 204 '^$' "curl -X PATCH '$image/meta/user' -H 'Api-Key: myKey' -H 'Content-Type: application/json' -d '{\"foo\":null}'"
expect 200 '^{"array:labels":\["a"\],"title":"a value without quotes"}$|^{"title":"a value without quotes","array:labels":\["a"\]}$' \
  "curl '$image/meta/user' -H 'Api-Key: myKey'"
expect 400 'AltText.*lowercase' "curl -X PATCH '$image/meta/user' -H 'Api-Key: myKey' -d '{\"AltText\":\"a\"}'"
expect 204 '^$' "curl -X DELETE '$image/meta/user/title' -H 'Api-Key: myKey'"
expect 204 '^$' "curl -X PUT '$image/meta/user' -H 'Api-Key: myKey' -d '{\"int:year\":2026}'"
expect 204 '^$' "curl -X DELETE '$image/meta/user' -H 'Api-Key: myKey'"

# Dynamic metadata: the hash changes and comes back
plain=$hash
expect 201 '"subject_area":{' \
  "curl -X PUT '$image/meta/dynamic/subject_area?deletePrevious=true' -H 'Api-Key: myKey' -d '{\"x\":1,\"y\":0,\"width\":1,\"height\":1}'"
hash=$(sed 's/^{"hash":"\([0-9a-f]*\)".*/\1/' <<<"$answer")
expect 201 "^{\"hash\":\"$plain\"" \
  "curl -X DELETE '$image/meta/dynamic/subject_area?deletePrevious=true' -H 'Api-Key: myKey'"
hash=$plain

# Name, alias, lock
expect 204 '^$' "curl -X PUT '$image/name' -H 'Api-Key: myKey' -d '\"other name.png\"'"
expect 201 "\"hash\":\"$hash\"" "curl -X PUT '$at/alias/my_alias' -H 'Api-Key: myKey' -d '{\"hash\":\"$hash\"}'"
expect 200 '"alias":"my_alias"' "curl '$at/alias/my_alias' -H 'Api-Key: myKey'"
expect 200 '"locked":true' "curl -X PUT '$image/options/locked' -H 'Api-Key: myKey' -d true"
expect 423 '"code":423' "curl -X DELETE '$image' -H 'Api-Key: myKey'"
expect 200 '"locked":false' "curl -X PUT '$image/options/locked' -H 'Api-Key: myKey' -d false"

# Download, under the name that it was given
expect 200 '' "curl '$image/download' -H 'Api-Key: myKey' -OJ"
cmp 'other name.png' life.png
expect 304 '^$' "curl '$image/download' -H 'Api-Key: myKey' -H 'If-None-Match: \"$binary\"'"

# Copies, with both methods
expect 403 '"code":403' "curl -X COPY '$image' -H 'Api-Key: myKey' -H 'Destination: othercompany'"
key=$QUARRY_ROOT_KEY
expect 201 '^{}$' "curl -X COPY '$image' -H 'Api-Key: myKey' -H 'Destination: othercompany'"
expect 204 '^$' "curl -X POST '$image/copy' -H 'Api-Key: myKey' -H 'Destination: othercompany'"
expect 412 '^{}$' "curl -X POST '$image/copy' -H 'Api-Key: myKey' -H 'Destination: othercompany' -H 'Overwrite: F'"
expect 200 "\"existing\":\[\"$hash\"\]" \
  "curl -X POST '$at/copy' -H 'Api-Key: myKey' -H 'Destination: othercompany' -H 'Overwrite: F' -d '[\"$hash\"]'"

# Delete and restore
expect 204 '^$' "curl -X DELETE '$image' -H 'Api-Key: myKey'"
expect 404 'No source image found' "curl '$image' -H 'Api-Key: myKey'"
expect 200 '"deleted":true' "curl '$image?deleted=true' -H 'Api-Key: myKey'"
expect 200 "\"hash\":\"$hash\"" "curl -X POST '$image/restore' -H 'Api-Key: myKey'"
expect 204 '^$' "curl -X DELETE '$at?binaryHash=03b3e8a0bdd76ef55c021066642c9d2fa9c02799' -H 'Api-Key: myKey'"
expect 400 'binaryHash' "curl -X DELETE '$at' -H 'Api-Key: myKey'"
echo "documentation: $calls calls answer as they should"
