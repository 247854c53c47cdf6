package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URL;
import java.time.*;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;

/** Every basic type. */
@Model(
    covers = {
      BASIC_TYPES,
      LENGTH,
      PRECISION,
      TIME_PRECISION,
      INSTANT,
      OFFSET_DATE_TIME,
      ZONED_DATE_TIME,
      DURATION,
      YEAR,
      UUID_VALUE,
      URL,
      LOCALE,
      CURRENCY,
      BIG_INTEGER,
      BYTES,
      CHARS,
      INET
    },
    settings = "hibernate.type.wrapper_array_handling=legacy",
    withOlderHibernate = true)
public class Bases {
  @Entity
  public static class Numbers {
    @Id
    @GeneratedValue
    UUID id;

    boolean aBoolean;
    Boolean aBooleanObject;
    byte aByte;
    short aShort;
    int anInt;
    long aLong;
    float aFloat;
    double aDouble;
    Float aFloatObject;

    @Column(precision = 7)
    Float aFloat7;

    @Column(precision = 15)
    Double aDouble15;

    BigDecimal aDecimal;

    @Column(precision = 10, scale = 4)
    BigDecimal aDecimal104;

    @Column(precision = 10)
    BigDecimal aDecimal10;

    BigInteger aBigInteger;
  }

  @Entity
  public static class Texts {
    @Id
    @GeneratedValue
    UUID id;

    char aChar;
    Character aCharacter;
    String aString;

    @Column(length = 10)
    String aString10;

    @Column(length = 20000000)
    String aVeryLongString;

    char[] chars;
    Character[] characters;
    byte[] bytes;
    Byte[] byteObjects;

    @Column(length = 2000)
    byte[] bytes2000;

    URL url;
    Locale locale;
    Currency currency;
    TimeZone timeZone;
    ZoneId zoneId;
    Class<?> aClass;
    InetAddress address;
    UUID uuid;
  }

  @Entity
  @SuppressWarnings("deprecation")
  public static class Times {
    @Id
    @GeneratedValue
    UUID id;

    LocalDate localDate;
    LocalTime aTime;
    LocalDateTime localDateTime;
    Instant instant;
    OffsetDateTime offsetDateTime;
    OffsetTime offsetTime;
    ZonedDateTime zonedDateTime;
    ZoneOffset zoneOffset;
    Duration duration;
    Year year;

    @Column(secondPrecision = 3)
    LocalDateTime millis;

    @Column(secondPrecision = 0)
    Instant seconds;

    Date date;

    @Temporal(TemporalType.DATE)
    Date onlyDate;

    @Temporal(TemporalType.TIME)
    Date onlyTime;

    Calendar calendar;
    java.sql.Date sqlDate;
    java.sql.Time sqlTime;
    java.sql.Timestamp sqlTimestamp;
  }
}
