package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.net.URL;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;

/** What has a name of its own: addresses, languages, money, zones, classes. */
@Model(covers = {URL, LOCALE, CURRENCY, BASIC_TYPES})
public class Names {
  @Entity
  public static class Place {
    @Id
    @GeneratedValue
    Long id;

    URL url;
    Locale locale;
    Currency currency;
    TimeZone timeZone;
    ZoneId zone;
    ZoneOffset shift;
    Class<?> type;

    @Column(length = 500)
    URL longUrl;

    @Column(length = 8)
    Locale language;
  }
}
