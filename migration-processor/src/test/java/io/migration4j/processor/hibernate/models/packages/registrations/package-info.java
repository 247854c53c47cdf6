/** Types and converters that a package registers. */
@Model(covers = {PACKAGE_ANNOTATIONS, JAVA_TYPE, JDBC_TYPE, CONVERTER, USER_TYPE_OF_MODULE})
@JavaTypeRegistration(javaType = Celsius.class, descriptorClass = CelsiusType.class)
@JdbcTypeRegistration(value = VarcharJdbcType.class, registrationCode = SqlTypes.INET)
@ConverterRegistration(converter = YesNoText.class, domainType = Answer.class, autoApply = true)
@EmbeddableInstantiatorRegistration(
    embeddableClass = Pair.class,
    instantiator = PairInstantiator.class)
package io.migration4j.processor.hibernate.models.packages.registrations;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import org.hibernate.annotations.ConverterRegistration;
import org.hibernate.annotations.EmbeddableInstantiatorRegistration;
import org.hibernate.annotations.JavaTypeRegistration;
import org.hibernate.annotations.JdbcTypeRegistration;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.VarcharJdbcType;
