/** What a Maven project is to the goals: its classes, their migrations, its compiler. */
package io.migration4j.maven.project;
