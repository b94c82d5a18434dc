{{/* Configuration file and environment variables. Secrets are passed as environment variables only. */}}

{{/* Escapes backslashes for the properties format. int64 prevents large numbers from being rendered as 1e+09. */}}
{{- define "quarry.setting" -}}
{{- $value := .value -}}
{{- if kindIs "float64" $value -}}{{- $value = int64 $value -}}{{- end -}}
{{ .key }}={{ toString $value | replace "\\" "\\\\" }}
{{- end -}}

{{- define "quarry.configuration" -}}
{{- $database := .Values.database -}}
{{- $s3 := .Values.store.s3 -}}
# Takes precedence over the defaults in the image; environment variables take precedence over this file
config_ordinal=270
quarkus.http.host=0.0.0.0
quarkus.http.port=8080
quarkus.management.host=0.0.0.0
quarkus.management.port={{ .Values.management.port }}
quarry.shutdown.delay={{ include "quarry.preStopSleeps" . | empty | ternary .Values.shutdown.delaySeconds 0 }}s
quarry.shutdown.grace={{ .Values.shutdown.graceSeconds }}s
quarry.database.url=postgresql://{{ $database.host }}:{{ $database.port }}/{{ $database.name }}{{ with $database.parameters }}?{{ . }}{{ end }}
{{- if not $database.usernameKey }}
quarry.database.username={{ $database.username }}
{{- end }}
quarry.database.connections={{ $database.connections }}
quarry.blob.store={{ .Values.store.kind }}
{{- if eq .Values.store.kind "s3" }}
quarry.blob.s3.endpoint={{ $s3.endpoint }}
quarry.blob.s3.region={{ $s3.region }}
quarry.blob.s3.bucket={{ $s3.bucket }}
quarry.blob.s3.path-style={{ $s3.pathStyle }}
quarry.blob.s3.credentials={{ $s3.credentials }}
{{- else }}
quarry.blob.file.directory=/var/lib/quarry/objects
{{- end }}
{{- range $key, $value := .Values.config }}
{{ include "quarry.setting" (dict "key" $key "value" $value) }}
{{- end }}
{{- end -}}

{{- define "quarry.secret" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret | quote }}
      key: {{ .key | quote }}
{{- end -}}

{{/* Environment for access to the database, which is all that the migration needs. */}}
{{- define "quarry.databaseEnvironment" -}}
- name: SMALLRYE_CONFIG_LOCATIONS
  value: /etc/quarry/application.properties
{{- with .Values.database }}
{{- if .usernameKey }}
{{ include "quarry.secret" (dict "name" "QUARRY_DATABASE_USERNAME" "secret" .existingSecret "key" .usernameKey) }}
{{- end }}
{{- if .existingSecret }}
{{ include "quarry.secret" (dict "name" "QUARRY_DATABASE_PASSWORD" "secret" .existingSecret "key" .passwordKey) }}
{{- end }}
{{- end }}
{{- with .Values.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "quarry.environment" -}}
# An environment variable, so that it overrides one that is set in the image.
- name: QUARRY_DATABASE_MIGRATE_AT_START
  value: {{ eq .Values.migration.mode "start" | quote }}
{{ include "quarry.secret" (dict "name" "QUARRY_ACCESS_ROOT_KEY" "secret" (include "quarry.rootKeySecret" .) "key" .Values.rootKey.key) }}
{{- with .Values.rootKey.nextKey }}
{{ include "quarry.secret" (dict "name" "QUARRY_ACCESS_ROOT_KEY_NEXT" "secret" $.Values.rootKey.existingSecret "key" .) }}
{{- end }}
{{- with .Values.links.existingSecret }}
{{ include "quarry.secret" (dict "name" "QUARRY_LINKS_KEYS" "secret" . "key" $.Values.links.key) }}
{{- end }}
{{- if and (eq .Values.store.kind "s3") .Values.store.s3.existingSecret }}
{{- with .Values.store.s3 }}
{{ include "quarry.secret" (dict "name" "QUARRY_BLOB_S3_ACCESS_KEY" "secret" .existingSecret "key" .accessKeyKey) }}
{{ include "quarry.secret" (dict "name" "QUARRY_BLOB_S3_SECRET_KEY" "secret" .existingSecret "key" .secretKeyKey) }}
{{- if .sessionTokenKey }}
{{ include "quarry.secret" (dict "name" "QUARRY_BLOB_S3_SESSION_TOKEN" "secret" .existingSecret "key" .sessionTokenKey) }}
{{- end }}
{{- end }}
{{- end }}
{{ include "quarry.databaseEnvironment" . }}
{{- end -}}
