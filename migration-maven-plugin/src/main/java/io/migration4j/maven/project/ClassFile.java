package io.migration4j.maven.project;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a class file says of its class without loading it; the format is that of the Java Virtual Machine
 * Specification, chapter 4.
 *
 * @param name the binary name, with dots
 * @param sourceFile the file it was compiled from, without directories; empty when it does not say
 * @param isAbstract an abstract class, or an interface
 * @param interfaces names of those it implements itself
 * @param annotations names of the annotations on the class that are kept at run time
 */
record ClassFile(
    String name,
    String sourceFile,
    boolean isAbstract,
    List<String> interfaces,
    List<String> annotations) {
  private static final int ACC_ABSTRACT = 0x0400;
  private static final int MAGIC = 0xCAFEBABE;

  ClassFile {
    interfaces = List.copyOf(interfaces);
    annotations = List.copyOf(annotations);
  }

  /** @throws IOException when the file cannot be read, or is no class */
  static ClassFile read(Path file) throws IOException {
    return read(Files.readAllBytes(file));
  }

  static ClassFile read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    if (in.readInt() != MAGIC) {
      throw new IOException("no class file");
    }
    in.readInt();
    Object[] constants = constants(in);
    boolean isAbstract = (in.readUnsignedShort() & ACC_ABSTRACT) != 0;
    String name = text(constants, (Integer) constants[in.readUnsignedShort()]).replace('/', '.');
    in.readUnsignedShort();
    List<String> interfaces = new ArrayList<>();
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      int type = (Integer) constants[in.readUnsignedShort()];
      interfaces.add(text(constants, type).replace('/', '.'));
    }
    skipMembers(in);
    skipMembers(in);
    String sourceFile = "";
    List<String> annotations = new ArrayList<>();
    int attributes = in.readUnsignedShort();
    for (int i = 0; i < attributes; i++) {
      String attribute = text(constants, in.readUnsignedShort());
      byte[] content = in.readNBytes(in.readInt());
      DataInputStream inner = new DataInputStream(new ByteArrayInputStream(content));
      if (attribute.equals("SourceFile")) {
        sourceFile = text(constants, inner.readUnsignedShort());
      } else if (attribute.equals("RuntimeVisibleAnnotations")) {
        annotations(inner, constants, annotations);
      }
    }
    return new ClassFile(name, sourceFile, isAbstract, interfaces, annotations);
  }

  /** Texts and, for a class, the index of its name; the rest is skipped. */
  private static Object[] constants(DataInputStream in) throws IOException {
    Object[] constants = new Object[in.readUnsignedShort()];
    for (int i = 1; i < constants.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> constants[i] = in.readUTF();
        case 7 -> constants[i] = in.readUnsignedShort();
        case 8, 16, 19, 20 -> in.readUnsignedShort();
        case 15 -> in.skipBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.readInt();
        case 5, 6 -> {
          in.readLong();
          i++;
        }
        default -> throw new IOException("unknown constant " + tag);
      }
    }
    return constants;
  }

  private static void skipMembers(DataInputStream in) throws IOException {
    int members = in.readUnsignedShort();
    for (int i = 0; i < members; i++) {
      in.skipBytes(6);
      int attributes = in.readUnsignedShort();
      for (int j = 0; j < attributes; j++) {
        in.readUnsignedShort();
        in.skipNBytes(in.readInt());
      }
    }
  }

  private static void annotations(DataInputStream in, Object[] constants, List<String> names)
      throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      names.add(annotation(in, constants));
    }
  }

  private static String annotation(DataInputStream in, Object[] constants) throws IOException {
    String descriptor = text(constants, in.readUnsignedShort());
    int pairs = in.readUnsignedShort();
    for (int i = 0; i < pairs; i++) {
      in.readUnsignedShort();
      skipValue(in, constants);
    }
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
  }

  private static void skipValue(DataInputStream in, Object[] constants) throws IOException {
    switch (in.readUnsignedByte()) {
      case 'e' -> in.readInt();
      case '@' -> annotation(in, constants);
      case '[' -> {
        int values = in.readUnsignedShort();
        for (int i = 0; i < values; i++) {
          skipValue(in, constants);
        }
      }
      default -> in.readUnsignedShort();
    }
  }

  private static String text(Object[] constants, int index) {
    return (String) constants[index];
  }
}
