/** User types that a package registers for classes and collections. */
@Model(
    covers = {PACKAGE_ANNOTATIONS, USER_TYPE_OF_MODULE, ELEMENT_COLLECTION},
    since = "7.0")
@TypeRegistration(basicClass = UserTypes.Point.class, userType = UserTypes.PointType.class)
@CompositeTypeRegistration(
    embeddableClass = CompositeUserTypes.Money.class,
    userType = CompositeUserTypes.MoneyType.class)
@CollectionTypeRegistration(classification = LIST, type = Queues.class)
package io.migration4j.processor.hibernate.models.packages.types;

import static io.migration4j.processor.hibernate.Feature.*;
import static org.hibernate.metamodel.CollectionClassification.LIST;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.processor.hibernate.models.values.CompositeUserTypes;
import io.migration4j.processor.hibernate.models.values.UserTypes;
import org.hibernate.annotations.CollectionTypeRegistration;
import org.hibernate.annotations.CompositeTypeRegistration;
import org.hibernate.annotations.TypeRegistration;
