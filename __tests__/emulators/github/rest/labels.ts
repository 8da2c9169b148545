/** `/labels`, and the labels of an issue or pull request. */
import { z } from 'zod';
import { renderLabel } from '../render/issue.ts';
import { getParam, type RepositoryCall, type RepositoryRoute } from '../router.ts';
import type { Label, Repository, World } from '../state.ts';
import { invalid, json, notFound, paginate, parseBody, type Reply } from '../wire.ts';
import { requireIssue } from './find-issue.ts';

export const LABEL_ROUTES: readonly RepositoryRoute[] = [
  { route: 'GET /labels', needs: ['issues:read', 'pull_requests:read'], handle: listLabels },
  { route: 'POST /labels', needs: ['issues:write', 'pull_requests:write'], handle: createLabel },
  { route: 'GET /labels/{name}', needs: ['issues:read', 'pull_requests:read'], handle: getLabel },
  { route: 'GET /issues/{number}/labels', needs: ['issues:read', 'pull_requests:read'], handle: listIssueLabels },
  { route: 'POST /issues/{number}/labels', needs: ['issues:write', 'pull_requests:write'], handle: addLabels },
  {
    route: 'DELETE /issues/{number}/labels/{name}',
    needs: ['issues:write', 'pull_requests:write'],
    handle: removeLabel,
  },
];

const PLAIN_COLOR = 'ededed';

/** Labels of those names; missing ones are made, as GitHub does. */
export function takeLabels(world: World, repository: Repository, names: readonly string[]): Label[] {
  return [...new Set(names.map((name) => name.toLowerCase()))].map((key) => {
    const name = names.find((candidate) => candidate.toLowerCase() === key) ?? key;
    const label = repository.labels.get(key) ?? { id: world.nextId(), name, color: PLAIN_COLOR, description: null };
    repository.labels.set(key, label);
    return label;
  });
}

function renderLabels({ world, repository }: RepositoryCall, labels: readonly Label[]) {
  return labels.map((label) => renderLabel(world, repository, label));
}

function listLabels(call: RepositoryCall): Reply {
  const { items, headers } = paginate([...call.repository.labels.values()], call);
  return { ...json(renderLabels(call, items)), headers };
}

const NEW_LABEL = z.object({
  name: z.string().min(1),
  color: z.string().default(PLAIN_COLOR),
  description: z.string().nullish(),
});

const MAX_DESCRIPTION = 100;

function createLabel(call: RepositoryCall): Reply {
  const { name, color, description } = parseBody(call.body, NEW_LABEL);
  const key = name.toLowerCase();
  if (call.repository.labels.has(key)) throw invalid({ resource: 'Label', code: 'already_exists', field: 'name' });
  if (!/^[\da-f]{6}$/i.test(color)) throw invalid({ resource: 'Label', code: 'invalid', field: 'color' });
  if ((description ?? '').length > MAX_DESCRIPTION)
    throw invalid({
      resource: 'Label',
      code: 'custom',
      field: 'description',
      message: 'description is too long (maximum is 100 characters)',
    });
  const label = { id: call.world.nextId(), name, color, description: description ?? null };
  call.repository.labels.set(key, label);
  return json(renderLabel(call.world, call.repository, label), 201);
}

function getLabel(call: RepositoryCall): Reply {
  const label = call.repository.labels.get(getParam(call, 'name').toLowerCase());
  if (!label) throw notFound();
  return json(renderLabel(call.world, call.repository, label));
}

function listIssueLabels(call: RepositoryCall): Reply {
  const { items, headers } = paginate(requireIssue(call).labels, call);
  return { ...json(renderLabels(call, items)), headers };
}

function addLabels(call: RepositoryCall): Reply {
  const issue = requireIssue(call);
  const { labels } = parseBody(call.body, z.object({ labels: z.array(z.string().min(1)) }));
  const added = takeLabels(call.world, call.repository, labels);
  issue.labels = [...new Set([...issue.labels, ...added])];
  issue.updatedAt = call.now;
  return json(renderLabels(call, issue.labels));
}

function removeLabel(call: RepositoryCall): Reply {
  const issue = requireIssue(call);
  const name = getParam(call, 'name').toLowerCase();
  const rest = issue.labels.filter((label) => label.name.toLowerCase() !== name);
  if (rest.length === issue.labels.length) throw notFound();
  issue.labels = rest;
  return json(renderLabels(call, rest));
}
