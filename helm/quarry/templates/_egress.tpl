{{/* Allowed outgoing traffic. */}}

{{- define "quarry.storePort" -}}
{{- $address := urlParse .Values.store.s3.endpoint -}}
{{- regexFind ":[0-9]+$" $address.host | trimPrefix ":" | default (eq $address.scheme "http" | ternary "80" "443") -}}
{{- end -}}

{{/* Uploads by URL: any address except link-local ones, where cloud providers serve instance metadata. */}}
{{- define "quarry.anywhere" -}}
- ipBlock:
    cidr: 0.0.0.0/0
    except:
      - 169.254.0.0/16
- ipBlock:
    cidr: ::/0
    except:
      - fe80::/10
      - fd00:ec2::254/128
{{- end -}}

{{- define "quarry.egress" -}}
- ports:
    - port: 53
      protocol: UDP
    - port: 53
      protocol: TCP
- ports:
    - port: {{ .Values.database.port }}
      protocol: TCP
{{- if eq .Values.store.kind "s3" }}
- ports:
    - port: {{ include "quarry.storePort" . }}
      protocol: TCP
{{- end }}
{{- if and (eq .Values.store.kind "s3") (eq .Values.store.s3.credentials "instance") }}
# Cloud metadata service, which provides the credentials of nodes and pods
- to:
    - ipBlock:
        cidr: 169.254.0.0/16
  ports:
    - port: 80
      protocol: TCP
{{- end }}
{{- if ne (get .Values.config "quarry.upload.remote.enabled" | toString) "false" }}
- to:
    {{- include "quarry.anywhere" . | nindent 4 }}
  {{- if ne (get .Values.config "quarry.upload.remote.allow-any-port" | toString) "true" }}
  ports:
    - port: 80
      protocol: TCP
    - port: 443
      protocol: TCP
  {{- end }}
{{- end }}
{{- with .Values.networkPolicy.extraEgress }}
{{ toYaml . }}
{{- end }}
{{- end -}}
