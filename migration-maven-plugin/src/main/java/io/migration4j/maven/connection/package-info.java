/** Which database the goals work on, where that is said, and the JDBC connection to it. */
package io.migration4j.maven.connection;
