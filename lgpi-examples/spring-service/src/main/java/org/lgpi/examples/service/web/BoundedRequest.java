package org.lgpi.examples.service.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.catalina.core.ApplicationPart;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.lgpi.examples.service.ServiceProperties;
import org.lgpi.examples.service.scoring.Refusal;
import org.springframework.http.HttpStatus;

/**
 * A request whose body ends with an exception when it is too large, or takes too long although it never stops. Forms too:
 * they are read through the same stream, where the container by itself would read past it.
 */
final class BoundedRequest extends HttpServletRequestWrapper {

    private static final int MOST_PARTS = 16;

    private final ServiceProperties.Limits limits;

    private @Nullable Collection<Part> parts;

    BoundedRequest(HttpServletRequest request, ServiceProperties.Limits limits) {
        super(request);
        this.limits = limits;
    }

    /** A body is larger than is taken; its length need not have been announced. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        private final long most;

        TooLarge(long most) {
            super("more than " + most + " bytes");
            this.most = most;
        }

        Refusal refusal() {
            return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "too-large", "> " + most + " bytes", List.of());
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new BoundedStream(super.getInputStream(), limits.upload().toBytes(), limits.uploadTime());
    }

    /** Reads a form into memory, as any other body is. */
    @Override
    public Collection<Part> getParts() throws IOException {
        if (parts == null) {
            FileUpload upload = new FileUpload();
            upload.setFileItemFactory(new DiskFileItemFactory(Integer.MAX_VALUE, null));
            upload.setFileCountMax(MOST_PARTS);
            parts = upload.parseRequest(new ServletRequestContext(this)).stream()
                    .<Part>map(item -> new ApplicationPart(item, null))
                    .toList();
        }
        return parts;
    }

    private static final class BoundedStream extends ServletInputStream {

        private final ServletInputStream in;
        private final long most;
        private final long end;
        private long bytes;

        BoundedStream(ServletInputStream in, long most, Duration time) {
            this.in = in;
            this.most = most;
            this.end = System.nanoTime() + time.toNanos();
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            return read < 0 ? read : check(read, 1);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            return read < 0 ? read : check(read, read);
        }

        private int check(int result, int read) throws IOException {
            bytes += read;
            if (bytes > most) {
                throw new TooLarge(most);
            }
            if (System.nanoTime() > end) {
                throw new SocketTimeoutException("the body took too long");
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
