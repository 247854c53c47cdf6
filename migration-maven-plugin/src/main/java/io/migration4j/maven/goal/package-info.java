/** What each goal does with a database or a graph of revisions, and how it tells. */
package io.migration4j.maven.goal;
