package org.lgpi.examples.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Shows how much of a file was read. */
final class Progress extends FilterInputStream {

    private final String what;
    private final long size;
    private final Terminal terminal;
    private long done;

    Progress(InputStream in, String what, long size, Terminal terminal) {
        super(in);
        this.what = what;
        this.size = size;
        this.terminal = terminal;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        show(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        int n = super.read(bytes, from, count);
        show(n);
        return n;
    }

    private void show(int n) {
        if (n > 0) {
            done += n;
            terminal.progress(size > 0 ? what + ": " + Math.min(100, done * 100 / size) + " %" : what);
        }
    }
}
