// The MongoDB protocol over SQLite files, for development and tests: FerretDB, as it offers itself to other programs.
package main

import (
	"context"
	"flag"
	"log"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

// A change outlives this process, not the machine: what a commit costs is then not that of its disk. The log of changes is folded into
// the file seldom, since each time pages are written once more.
const pragmas = "?_pragma=synchronous(normal)&_pragma=wal_autocheckpoint(4096)"

// terse leaves out what is said along with every line, which is otherwise put into words for each statement, also for those that are
// not written.
type terse struct{ slog.Handler }

func (t terse) WithAttrs([]slog.Attr) slog.Handler { return t }
func (t terse) WithGroup(string) slog.Handler      { return t }

func main() {
	listen := flag.String("listen", "127.0.0.1:27017", "host:port to listen on")
	data := flag.String("data", "", "folder of the SQLite files; made when it is not there")
	flag.Parse()
	if *data == "" {
		log.Fatal("-data says where the SQLite files are")
	}
	if err := os.MkdirAll(*data, 0o700); err != nil {
		log.Fatal(err)
	}
	folder, err := filepath.Abs(*data)
	if err != nil {
		log.Fatal(err)
	}
	slog.SetDefault(slog.New(terse{slog.NewTextHandler(os.Stderr, nil)}))
	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{TCP: *listen},
		Handler:   "sqlite",
		SQLiteURL: "file:" + folder + "/" + pragmas,
	})
	if err != nil {
		log.Fatal(err)
	}
	untilToldToEnd, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := server.Run(untilToldToEnd); err != nil {
		log.Fatal(err)
	}
}
