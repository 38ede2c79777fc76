using System.IO.Compression;
using System.Text;
using HtzPipeline.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace HtzPipeline.Functions.Tests.Http;

public class ContentCodingTests
{
    [Theory]
    [InlineData(null, "identity")]
    [InlineData("", "identity")]
    [InlineData("gzip, deflate, br", "br gzip identity")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip br identity")]
    [InlineData("identity, gzip;q=0.5", "identity gzip")]
    [InlineData("*", "br gzip identity")]
    [InlineData("br;q=0, *;q=0.5", "gzip identity")]
    [InlineData("gzip, identity;q=0", "gzip")]
    [InlineData("gzip, *;q=0", "gzip")]
    [InlineData("identity;q=0", "")]
    [InlineData("*;q=0", "")]
    [InlineData("GZIP", "gzip identity")]
    [InlineData("zstd", "identity")]
    public void Codings_come_in_the_order_that_the_client_likes(string? header, string expected)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.AcceptEncoding = header;

        Assert.Equal(expected, string.Join(' ', ContentCoding.Accepted(request).Select(coding => coding.Name)));
    }

    [Fact]
    public void What_is_small_or_compressed_already_is_coded_only_where_the_client_takes_nothing_else()
    {
        Assert.Equal("identity", CodingOf(100, "application/json; charset=utf-8", "gzip"));
        Assert.Equal("gzip", CodingOf(5000, "application/json; charset=utf-8", "gzip"));
        Assert.Equal("gzip", CodingOf(5000, "application/vnd.sdmx.structurespecificdata+xml;version=2.1", "gzip"));
        Assert.Equal("identity", CodingOf(5000, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "gzip"));
        Assert.Equal("gzip", CodingOf(100, "application/json; charset=utf-8", "gzip, identity;q=0"));
    }

    [Fact]
    public void What_is_coded_is_the_same_when_decoded()
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(number => $"{number} 亿元 ")));
        var plain = new Representation(body, ContentCoding.Identity, "text/csv");

        Assert.Equal(body, Decoded(new BrotliStream(new MemoryStream(In(plain, "br").Body.ToArray()), CompressionMode.Decompress)));
        Assert.Equal(body, Decoded(new GZipStream(new MemoryStream(In(plain, "gzip").Body.ToArray()), CompressionMode.Decompress)));
        Assert.Equal(body, In(plain, "identity").Body);
    }

    private static string CodingOf(int bytes, string contentType, string accepted) =>
        In(new(new byte[bytes], ContentCoding.Identity, contentType), accepted).Coding.Name;

    private static Representation In(Representation plain, string accepted)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.AcceptEncoding = accepted;
        return plain.In(ContentCoding.Accepted(request));
    }

    private static byte[] Decoded(Stream stream)
    {
        using var decoded = new MemoryStream();
        using (stream)
        {
            stream.CopyTo(decoded);
        }

        return decoded.ToArray();
    }
}
