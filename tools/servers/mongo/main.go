// The MongoDB protocol over SQLite files, for development and tests: FerretDB, as it offers itself to other programs.
package main

import (
	"context"
	"flag"
	"log"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

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
	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{TCP: *listen},
		Handler:   "sqlite",
		SQLiteURL: "file:" + folder + "/",
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
