{{/* Parts of the pod spec. */}}

{{/* Requirements of the restricted Pod Security Standard, and a read-only root file system. */}}
{{- define "quarry.containerSecurity" -}}
allowPrivilegeEscalation: false
capabilities:
  drop:
    - ALL
privileged: false
readOnlyRootFilesystem: true
runAsNonRoot: true
{{- end -}}

{{- define "quarry.podSecurity" -}}
runAsNonRoot: true
{{- with .Values.security.runAsUser }}
runAsUser: {{ . }}
runAsGroup: {{ . }}
{{- end }}
{{- with .Values.security.fsGroup }}
fsGroup: {{ . }}
fsGroupChangePolicy: OnRootMismatch
{{- end }}
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "quarry.probe" -}}
httpGet:
  path: /health/{{ .path }}
  port: management
{{ toYaml .settings }}
{{- end -}}

{{/* Returns "true" if the cluster supports preStop sleep (1.30 or newer), otherwise nothing: then Quarry implements the delay. */}}
{{- define "quarry.preStopSleeps" -}}
{{- if and .Values.shutdown.delaySeconds (semverCompare ">=1.30-0" .Capabilities.KubeVersion.Version) -}}true{{- end -}}
{{- end -}}

{{- define "quarry.topologySpread" -}}
{{- with .Values.topologySpreadConstraints -}}
{{ toYaml . }}
{{- else -}}
{{- range $i, $key := list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
{{- if $i }}
{{ end }}- maxSkew: 1
  topologyKey: {{ $key }}
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels:
      {{- include "quarry.selector" $ | nindent 6 }}
{{- end }}
{{- end -}}
{{- end -}}

{{/* Arguments: (dict "root" $ "configuration" "-config") */}}
{{- define "quarry.volumes" -}}
- name: configuration
  configMap:
    name: {{ printf "%s%s" (include "quarry.fullname" .root) .configuration | quote }}
- name: tmp
  emptyDir:
    sizeLimit: 64Mi
{{- if and (eq .root.Values.store.kind "file") (eq .configuration "-config") }}
- name: objects
  persistentVolumeClaim:
    claimName: {{ include "quarry.claim" .root | quote }}
{{- end }}
{{- with .root.Values.extraVolumes }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "quarry.volumeMounts" -}}
- name: configuration
  mountPath: /etc/quarry
  readOnly: true
- name: tmp
  mountPath: /tmp
{{- with .Values.extraVolumeMounts }}
{{ toYaml . }}
{{- end }}
{{- end -}}
