/**
 * The graph of revisions and what can be read off it: order, targets, plans, stamps, a drawing. Pure functions of values, no
 * input or output.
 *
 * <p>Two kinds of edges: a revision <em>revises</em> its parents, which makes heads, bases, branch points and merge points, and
 * it <em>depends on</em> others, which only asks that they are applied first. "Applied" is always a set of ids, as the history
 * table holds them: a member is applied, nothing else; heads are computed.
 */
package io.migration4j.revision;
