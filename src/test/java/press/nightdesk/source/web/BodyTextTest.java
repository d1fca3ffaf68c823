package press.nightdesk.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import press.nightdesk.source.UnfitException;

class BodyTextTest {
  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
  private static final Charset KOI8_R = Charset.forName("KOI8-R");
  private static final String TEXT = "Съешь же ещё этих мягких булок";

  private static String decode(byte[] body, @Nullable String contentType) throws UnfitException {
    return BodyText.decode(body, contentType, _ -> Optional.empty());
  }

  @Test
  void utf8IsUtf8WhateverTheServerSays() throws Exception {
    byte[] body = TEXT.getBytes(StandardCharsets.UTF_8);
    assertThat(decode(body, "text/html; charset=windows-1251")).isEqualTo(TEXT);
  }

  @Test
  void theServersWordCounts() throws Exception {
    assertThat(decode(TEXT.getBytes(KOI8_R), "text/xml; charset=\"koi8-r\"")).isEqualTo(TEXT);
  }

  @Test
  void theDocumentsWordCountsWhereTheServerSaysNothingTrue() throws Exception {
    String xml = "<?xml version='1.0' encoding='windows-1251'?><a>" + TEXT + "</a>";
    assertThat(
            BodyText.decode(
                xml.getBytes(WINDOWS_1251), "text/xml; charset=utf-8", BodyText::declaredInXml))
        .isEqualTo(xml);
    String html =
        "<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>"
            + TEXT;
    assertThat(BodyText.decode(html.getBytes(WINDOWS_1251), null, BodyText::declaredInHtml))
        .isEqualTo(html);
  }

  @Test
  void aByteOrderMarkDecidesAndGoes() throws Exception {
    assertThat(decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), null)).isEqualTo(TEXT);
    assertThat(decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), null)).isEqualTo(TEXT);
  }

  @Test
  void whatCannotBeToldIsAFailure() {
    assertThatThrownBy(() -> decode(new byte[] {(byte) 0xFF, (byte) 0x80, 1, 2}, null))
        .isInstanceOf(UnfitException.class);
  }
}
