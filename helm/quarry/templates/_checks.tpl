{{/* Checks that the schema cannot express: values that exclude each other. Each message names the value and the fix. */}}
{{- define "quarry.checks" -}}
{{- $values := .Values -}}
{{- if not $values.database.host -}}
{{- fail "database.host: required, for example --set database.host=postgres" -}}
{{- end -}}
{{- if and $values.database.usernameKey (not $values.database.existingSecret) -}}
{{- fail "database.usernameKey: requires database.existingSecret, the Secret that contains the user name" -}}
{{- end -}}
{{- if and $values.rootKey.nextKey (not $values.rootKey.existingSecret) -}}
{{- fail "rootKey.nextKey: requires rootKey.existingSecret, the Secret that contains both root keys" -}}
{{- end -}}
{{- with $values.store.s3 -}}
{{- if and .existingSecret (ne .credentials "static") -}}
{{- fail "store.s3.credentials: must be static if store.s3.existingSecret is set; set it to static or remove store.s3.existingSecret" -}}
{{- end -}}
{{- if and .sessionTokenKey (not .existingSecret) -}}
{{- fail "store.s3.sessionTokenKey: requires store.s3.existingSecret, the Secret that contains the session token" -}}
{{- end -}}
{{- end -}}
{{- if and $values.ingress.enabled (not $values.ingress.hosts) -}}
{{- fail "ingress.hosts: must contain at least one host if ingress.enabled is true" -}}
{{- end -}}
{{- with $values.autoscaling -}}
{{- if and .enabled (gt (int .minReplicas) (int .maxReplicas)) -}}
{{- fail "autoscaling.minReplicas: must not exceed autoscaling.maxReplicas" -}}
{{- end -}}
{{- if and .enabled (not .cpu) (not .memory) -}}
{{- fail "autoscaling.cpu: must not be 0 unless autoscaling.memory is set" -}}
{{- end -}}
{{- end -}}
{{- if eq $values.store.kind "file" -}}
{{- if $values.autoscaling.enabled -}}
{{- fail "autoscaling.enabled: must be false with store.kind=file, which supports a single pod; set it to false, or set store.kind=s3" -}}
{{- end -}}
{{- if gt (int $values.replicas) 1 -}}
{{- fail "replicas: must be at most 1 with store.kind=file, which supports a single pod; set replicas=1, or set store.kind=s3" -}}
{{- end -}}
{{- end -}}
{{- end -}}
