import { defineJson } from '../defined';

/** The older kind has flat claims and never ends; the newer is bound to a pod, and to a node. */
export const decoder = defineJson(
  'k8s-sa-legacy jwt',
  /\.([^.]{8,8192})\./,
  'project=kubernetes.io>namespace|kubernetes.io/serviceaccount/namespace account=kubernetes.io>serviceaccount>name|kubernetes.io/serviceaccount/service-account.name resource=kubernetes.io>pod>name|kubernetes.io/serviceaccount/secret.name host=kubernetes.io>node>name',
);
