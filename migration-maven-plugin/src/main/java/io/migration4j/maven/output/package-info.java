/** How results are shown: aligned lines for people, JSON for machines. */
package io.migration4j.maven.output;
