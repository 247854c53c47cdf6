/** What users have written down already: properties on the command line, Spring, Quarkus, JPA. */
package io.migration4j.maven.configuration;
