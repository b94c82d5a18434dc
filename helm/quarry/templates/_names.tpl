{{/* Names and labels. */}}

{{- define "quarry.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* At most 40 characters, so that the name with a suffix fits into 63. */}}
{{- define "quarry.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else if contains (include "quarry.name" .) .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name (include "quarry.name" .) | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* Must not change during the life of a release, because the selector of a Deployment is immutable. */}}
{{- define "quarry.identity" -}}
app.kubernetes.io/name: {{ include "quarry.name" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end -}}

{{- define "quarry.selector" -}}
{{ include "quarry.identity" . }}
app.kubernetes.io/component: server
{{- end -}}

{{- define "quarry.labels" -}}
{{ include "quarry.identity" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* Metadata of a resource: (dict "root" $ "suffix" "-config" "component" "server" "annotations" (dict …) "labels" (dict …)) */}}
{{- define "quarry.metadata" -}}
name: {{ printf "%s%s" (include "quarry.fullname" .root) (.suffix | default "") | quote }}
namespace: {{ .root.Release.Namespace | quote }}
labels:
  {{- include "quarry.labels" .root | nindent 2 }}
  app.kubernetes.io/component: {{ .component | default "server" }}
  {{- with .labels }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- with merge (dict) (.annotations | default dict) .root.Values.commonAnnotations }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "quarry.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "quarry.fullname" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{- define "quarry.image" -}}
{{- if .Values.image.digest -}}
{{ .Values.image.repository }}@{{ .Values.image.digest }}
{{- else -}}
{{ .Values.image.repository }}:{{ default .Chart.AppVersion .Values.image.tag }}
{{- end -}}
{{- end -}}

{{- define "quarry.rootKeySecret" -}}
{{- default (printf "%s-root-key" (include "quarry.fullname" .)) .Values.rootKey.existingSecret -}}
{{- end -}}

{{- define "quarry.claim" -}}
{{- default (printf "%s-objects" (include "quarry.fullname" .)) .Values.store.file.existingClaim -}}
{{- end -}}
