package nl.regiehub.integrations.istandaarden;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;

/** An XSD that was read already, for the compiler of schemas: without an address, so that nothing is fetched. */
final class Invoer implements LSInput {

    private final byte[] bytes;

    Invoer(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public InputStream getByteStream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public void setByteStream(@Nullable InputStream waarde) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean getCertifiedText() {
        return false;
    }

    @Override
    public void setCertifiedText(boolean waarde) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Reader getCharacterStream() {
        return null;
    }

    @Override
    public void setCharacterStream(@Nullable Reader waarde) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable String getStringData() {
        return null;
    }

    @Override
    public void setStringData(@Nullable String waarde) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable String getSystemId() {
        return null;
    }

    @Override
    public void setSystemId(@Nullable String waarde) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable String getPublicId() {
        return null;
    }

    @Override
    public void setPublicId(@Nullable String waarde) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable String getBaseURI() {
        return null;
    }

    @Override
    public void setBaseURI(@Nullable String waarde) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable String getEncoding() {
        return null;
    }

    @Override
    public void setEncoding(@Nullable String waarde) {
        throw new UnsupportedOperationException();
    }
}
