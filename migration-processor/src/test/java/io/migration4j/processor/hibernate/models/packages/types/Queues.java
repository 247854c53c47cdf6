package io.migration4j.processor.hibernate.models.packages.types;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.collection.spi.PersistentList;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.CollectionClassification;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.usertype.UserCollectionType;

/** Lists, by a class of the module. */
@SuppressWarnings({"rawtypes", "unchecked"})
public class Queues implements UserCollectionType {
  @Override
  public CollectionClassification getClassification() {
    return CollectionClassification.LIST;
  }

  @Override
  public Class<?> getCollectionClass() {
    return List.class;
  }

  @Override
  public PersistentCollection<?> instantiate(
      SharedSessionContractImplementor session, CollectionPersister persister) {
    return new PersistentList<>(session);
  }

  @Override
  public PersistentCollection<?> wrap(SharedSessionContractImplementor session, Object collection) {
    return new PersistentList<>(session, (List<Object>) collection);
  }

  @Override
  public Iterator<?> getElementsIterator(Object collection) {
    return ((List<?>) collection).iterator();
  }

  @Override
  public boolean contains(Object collection, Object element) {
    return ((List<?>) collection).contains(element);
  }

  @Override
  public Object indexOf(Object collection, Object element) {
    return ((List<?>) collection).indexOf(element);
  }

  @Override
  public Object replaceElements(
      Object original,
      Object target,
      CollectionPersister persister,
      Object owner,
      Map copyCache,
      SharedSessionContractImplementor session) {
    List<Object> list = (List<Object>) target;
    list.clear();
    list.addAll((List<Object>) original);
    return list;
  }

  @Override
  public Object instantiate(int anticipatedSize) {
    return new ArrayList<>();
  }
}
