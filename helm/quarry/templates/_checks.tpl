{{/* What the schema cannot say: values that exclude each other. Each message names the value and what helps. */}}
{{- define "quarry.checks" -}}
{{- $values := .Values -}}
{{- if not $values.database.host -}}
{{- fail "database.host: name PostgreSQL's host, for example --set database.host=postgres" -}}
{{- end -}}
{{- if and $values.database.usernameKey (not $values.database.existingSecret) -}}
{{- fail "database.usernameKey: needs database.existingSecret, the Secret that holds it" -}}
{{- end -}}
{{- if and $values.rootKey.nextKey (not $values.rootKey.existingSecret) -}}
{{- fail "rootKey.nextKey: needs rootKey.existingSecret, the Secret that holds both root keys" -}}
{{- end -}}
{{- with $values.store.s3 -}}
{{- if and .existingSecret (ne .credentials "static") -}}
{{- fail "store.s3.credentials: set it to static, or take store.s3.existingSecret away: the Secret would not be used" -}}
{{- end -}}
{{- if and .sessionTokenKey (not .existingSecret) -}}
{{- fail "store.s3.sessionTokenKey: needs store.s3.existingSecret, the Secret that holds it" -}}
{{- end -}}
{{- end -}}
{{- if and $values.ingress.enabled (not $values.ingress.hosts) -}}
{{- fail "ingress.hosts: name at least one host, or set ingress.enabled=false" -}}
{{- end -}}
{{- with $values.autoscaling -}}
{{- if and .enabled (gt (int .minReplicas) (int .maxReplicas)) -}}
{{- fail "autoscaling.minReplicas: must not be more than autoscaling.maxReplicas" -}}
{{- end -}}
{{- if and .enabled (not .cpu) (not .memory) -}}
{{- fail "autoscaling.cpu: 0 is only possible with autoscaling.memory; there must be something to scale by" -}}
{{- end -}}
{{- end -}}
{{- if eq $values.store.kind "file" -}}
{{- if $values.autoscaling.enabled -}}
{{- fail "autoscaling.enabled: store.kind=file is for a single pod; set it to false, or store.kind=s3" -}}
{{- end -}}
{{- if gt (int $values.replicas) 1 -}}
{{- fail "replicas: store.kind=file is for a single pod; set replicas=1, or store.kind=s3" -}}
{{- end -}}
{{- end -}}
{{- end -}}
