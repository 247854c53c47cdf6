package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.net.Inet4Address;
import java.net.InetAddress;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Addresses in a network. */
@Model(covers = INET)
public class InetAddresses {
  @Entity
  public static class Host {
    @Id
    @GeneratedValue
    Long id;

    InetAddress address;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    InetAddress bytes;

    Inet4Address four;
  }
}
