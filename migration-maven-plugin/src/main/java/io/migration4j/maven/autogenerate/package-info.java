/** The full pass: the processor run over all sources, its result tried and put in place. */
package io.migration4j.maven.autogenerate;
