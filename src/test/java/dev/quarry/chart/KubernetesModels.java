package dev.quarry.chart;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Set;

/** Holds a manifest against Kubernetes' own models: a field that they do not know, or miss, or type otherwise, is an error. */
final class KubernetesModels {

    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            entry("v1 ConfigMap", V1ConfigMap.class),
            entry("v1 Secret", V1Secret.class),
            entry("v1 Service", V1Service.class),
            entry("v1 ServiceAccount", V1ServiceAccount.class),
            entry("v1 PersistentVolumeClaim", V1PersistentVolumeClaim.class),
            entry("v1 Pod", V1Pod.class),
            entry("apps/v1 Deployment", V1Deployment.class),
            entry("apps/v1 StatefulSet", V1StatefulSet.class),
            entry("batch/v1 Job", V1Job.class),
            entry("autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class),
            // Gone from the models since 1.26; of what the chart uses, v2 is the same.
            entry("autoscaling/v2beta2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class),
            entry("policy/v1 PodDisruptionBudget", V1PodDisruptionBudget.class),
            entry("networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy.class),
            entry("networking.k8s.io/v1 Ingress", V1Ingress.class),
            entry("monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitorModel.class),
            entry("monitoring.coreos.com/v1 PrometheusRule", PrometheusRuleModel.class));

    /** Those that are no classes of the Kubernetes client. */
    private static final Set<Class<?>> OWN = Set.of(ServiceMonitorModel.class, PrometheusRuleModel.class);

    private KubernetesModels() {}

    static void validate(Manifests manifests) {
        manifests.all().forEach(KubernetesModels::validate);
    }

    static void validate(Manifest manifest) {
        var type = manifest.text("/apiVersion") + " " + manifest.kind();
        var model = MODELS.get(type);
        if (model == null) {
            throw new AssertionError("no model of Kubernetes is known for " + type);
        }
        try {
            var json = JsonParser.parseString(manifest.tree().toString());
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
            if (!OWN.contains(model)) {
                assertThat(JSON.getGson().<Object>fromJson(json, model)).isNotNull();
            }
        } catch (InvocationTargetException e) {
            throw new AssertionError(
                    type + " " + manifest.name() + ": " + e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
