# Uploads an image, downloads it, compares the bytes and cleans up.
set -eu
call() { curl --silent --show-error --fail-with-body --max-time 30 --header "Api-Key: $QUARRY_ROOT_KEY" "$@"; }
organization="$QUARRY_URL/organizations/helm-test"
images="$QUARRY_URL/sourceimages/helm-test"

echo iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGN4kKAAAAOEAWF1ULeKAAAAAElFTkSuQmCC | base64 -d > "$WORK/sent.png"
call --request PUT --data '{"display_name":"helm test"}' "$organization" > /dev/null
call --form "filedata=@$WORK/sent.png" "$images" > "$WORK/answer.json"
hash=$(sed -n 's/.*"hash":"\([0-9a-f]*\)","short_hash".*/\1/p' "$WORK/answer.json")
call --output "$WORK/fetched.png" "$images/$hash/download"
cmp "$WORK/sent.png" "$WORK/fetched.png"
call --request DELETE "$images/$hash?purge=true"
call --request DELETE "$organization"
echo "Uploaded and downloaded an image: the bytes are identical."
