import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * mongo-java-server, whose collections look at every document unless asked for an id and nothing else, with the little that it takes to
 * go straight to where an index begins. Run with the port of the loopback that it listens on.
 */
public class Main {
  private static final int ACCEPTING_THREADS = 1;
  private static final int WORKING_THREADS = 2;

  public static void main(String[] arguments) {
    MemoryBackend backend = new Backend();
    backend.version(new Version());
    InetSocketAddress address = new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0]));
    new MongoServer(backend).bind(address, ACCEPTING_THREADS, WORKING_THREADS);
  }

  /** It says that it is a 5.0 of the oldest kind; drivers of today want to hear that of all 5.0. */
  static class Version implements MongoVersion {
    @Override
    public List<Integer> getVersionArray() {
      return List.of(5, 0, 0);
    }

    @Override
    public int getWireVersion() {
      return 13;
    }
  }

  static class Backend extends MemoryBackend {
    @Override
    public MemoryDatabase openOrCreateDatabase(String name) {
      return new Database(name, getCursorRegistry());
    }
  }

  static class Database extends MemoryDatabase {
    Database(String name, CursorRegistry cursors) {
      super(name, cursors);
    }

    @Override
    protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
      return new Collection(this, name, options, cursorRegistry);
    }

    @Override
    protected Index<Integer> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
      return new ById(name, keys, sparse);
    }

    @Override
    protected Index<Integer> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
      return new ByFirstKey(name, keys);
    }
  }

  static class Collection extends MemoryCollection {
    Collection(Database database, String name, CollectionOptions options, CursorRegistry cursors) {
      super(database, name, options, cursors);
    }

    @Override
    protected Integer findDocumentPosition(Document document) {
      for (Index<Integer> index : getIndexes())
        if (index instanceof ById) return index.getPosition(document);
      return super.findDocumentPosition(document);
    }
  }

  /** Answers also what asks for an id and more: the rest is looked at in the one document of that id. */
  static class ById extends MemoryUniqueIndex {
    ById(String name, List<IndexKey> keys, boolean sparse) {
      super(name, keys, sparse);
    }

    @Override
    public boolean canHandle(Document query) {
      return keys().equals(List.of("_id")) && query.get("_id") instanceof String || super.canHandle(query);
    }
  }

  /** Where documents are, by the text that their first key holds. What else is asked for is looked at in each of those. */
  static class ByFirstKey extends EmptyIndex<Integer> {
    private final String key;
    private final Map<Object, Map<Object, Integer>> positions = new HashMap<>();

    ByFirstKey(String name, List<IndexKey> keys) {
      super(name, keys);
      key = keys.get(0).getKey();
    }

    @Override
    public synchronized void add(Document document, Integer position, MongoCollection<Integer> collection) {
      if (document.get(key) instanceof String group)
        positions.computeIfAbsent(group, any -> new LinkedHashMap<>()).put(document.get("_id"), position);
    }

    @Override
    public synchronized Integer remove(Document document) {
      Object group = document.get(key);
      Map<Object, Integer> those = positions.get(group);
      if (those == null) return null;
      Integer position = those.remove(document.get("_id"));
      if (those.isEmpty()) positions.remove(group);
      return position;
    }

    @Override
    public synchronized void updateInPlace(Document before, Document after, Integer position, MongoCollection<Integer> collection) {
      if (Objects.equals(before.get(key), after.get(key))) return;
      remove(before);
      add(after, position, collection);
    }

    @Override
    public boolean canHandle(Document query) {
      return query.get(key) instanceof String;
    }

    @Override
    public synchronized Iterable<Integer> getPositions(Document query) {
      return List.copyOf(positions.getOrDefault(query.get(key), Map.of()).values());
    }
  }
}
