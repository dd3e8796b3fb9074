import type { MetadataBearer } from '@smithy/types';
import { RefusedError } from '../../errors/refusal.js';
import { asError } from '../../errors/thrown.js';
import { AbsentError, type UpstreamCall } from '../../errors/upstream.js';
import type { CreatedAs, Described, Resource } from '../../resources/resource.js';
import { createdShape, type Readable } from '../../resources/shapes.js';
import { structureIn, unusable } from '../call/answers.js';
import { withArticle } from '../../resources/with-article.js';
import { childKey, idsOf, type ResourceKey } from '../read/key.js';
import { idIn, ownMembers } from '../../resources/ids.js';
import type { Changes } from './changes.js';
import { refuseAbsent } from './refusals.js';
import { withoutEmpty } from './settings.js';

/** A kind that can be created. */
export type Creatable = Resource & { readonly create: NonNullable<Resource['create']> };

/** What was created. */
export interface Created<R extends Resource> {
  readonly key: ResourceKey<R>;
  /**
   * The answer of the creation; if that contains too little, the description read afterwards. Undefined if that
   * failed.
   */
  readonly value: ((CreatedAs<R> | Described<R>) & object) | undefined;
  /** Why it could not be described. Without a reason, Cognito does not know the thing yet. */
  readonly unread?: Error;
}

/** Creates things in a parent, each once: a request that may have taken effect is not repeated. */
export class Creations {
  constructor(private readonly changes: Changes) {}

  /**
   * Creates a thing with exactly these settings in a parent.
   *
   * @param request the members of the SDK's request; those that name the parent are added
   * @param dryRun only checks whether the caller may
   * @returns what was created; undefined in a dry run
   * @throws RefusedError with Cognito's refusal, or if there is no pool that the caller may see
   * @throws ForbiddenError for a pool that the caller may see but not change
   * @throws UpstreamError OUTCOME_UNKNOWN if the thing may or may not exist now
   */
  async create<R extends Creatable>(
    parent: ResourceKey,
    resource: R,
    request: object,
    { dryRun = false } = {},
  ): Promise<Created<R> | undefined> {
    await this.changes.expectChangeable(parent);
    if (dryRun) return undefined;
    const created = await this.#create(parent, resource, request);
    return resource.create.undescribed ? this.#described(created.key) : created;
  }

  async #create<R extends Creatable>(parent: ResourceKey, resource: R, request: object): Promise<Created<R>> {
    const { operation } = resource.create;
    let created: Created<R> | undefined;
    try {
      const members = { ...withoutEmpty(resource, request), ...idsOf(parent) };
      const answer = await this.changes.send(operation, parent.region, members);
      created = createdIn(answer, request, parent, resource);
      const { $metadata } = answer;
      this.changes.logDone(`created ${withArticle(resource.noun)}`, {
        operation,
        key: created.key,
        $metadata,
      });
      return created;
    } catch (error) {
      if (error instanceof AbsentError) refuseAbsent(parent);
      throw error;
    } finally {
      // However it ended, it may have taken effect. Someone may have read this name before the thing existed.
      const named = created?.key ?? namedIn(request, parent, resource);
      if (named) await this.changes.forget(named);
      else this.changes.forgetList({ resource, parent, region: parent.region });
    }
  }

  /** The thing was created, so a failure to read it must not look like a failure to create it. */
  async #described<R extends Creatable>(key: ResourceKey<R>): Promise<Created<R>> {
    try {
      if (!isReadable(key)) return { key, value: undefined };
      const { value } = await this.changes.present(key);
      this.changes.prime(key, value);
      // Narrowing the key does not change the description of its kind.
      return { key, value: value as Described<R> & object };
    } catch (error) {
      return { key, value: undefined, ...(error instanceof RefusedError ? {} : { unread: asError(error) }) };
    }
  }
}

/** @throws UpstreamError OUTCOME_UNKNOWN if the answer does not contain what was created */
function createdIn<R extends Creatable>(
  answer: MetadataBearer,
  request: object,
  parent: ResourceKey,
  resource: R,
): Created<R> {
  const { noun, create } = resource;
  const { operation, answer: member } = create;
  const { region, id } = parent;
  const upstream: UpstreamCall = { operation, region, kind: 'write', named: id[0] };
  // The declaration's member was checked against the type of the answer.
  const given = (member === undefined ? answer : answer[member as keyof MetadataBearer]) as
    object | undefined;
  const value = structureIn(
    answer,
    given,
    { shape: createdShape(resource), noun: `the new ${noun}` },
    upstream,
  );
  const key = namedIn(create.undescribed ? request : value, parent, resource);
  if (!key) throw unusable(`Expected the name of the new ${noun}`, answer, upstream);
  // The declaration's member holds this structure.
  return { key, value: value as CreatedAs<R> & object };
}

function isReadable<R extends Resource>(key: ResourceKey<R>): key is ResourceKey<R & Readable> {
  return key.resource.read !== undefined;
}

/** The key of a thing from a request or an answer; undefined if that does not name it. */
function namedIn<R extends Resource>(
  value: object,
  parent: ResourceKey,
  resource: R,
): ResourceKey<R> | undefined {
  const own = ownMembers(resource).map((member) => idIn(resource, member, value));
  return own.includes('') ? undefined : childKey(parent, resource, ...own);
}
