using System.Text;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Access;
using HtzPipeline.Functions.Tests.Ingest;

namespace HtzPipeline.Functions.Tests.Api.Uploads;

/// <summary>Uploading over HTTP: what is stored where, and what is not.</summary>
public class UploadTests(AzuriteFixture azurite)
{
    private const string Address = "uploads/economy/2019-08/%E8%A7%84%E4%B8%8A%E5%B7%A5%E4%B8%9A.csv";
    private const string Path = "economy/2019-08/规上工业.csv";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_can_be_followed_from_its_address_until_it_is_published()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var key = await test.KeyAsync("economy", Right.Upload);
        var put = await test.SendAsync("PUT", Address, key, new ByteArrayContent(IngestionUnderTest.FileOf(58.33m).ToArray()));

        Assert.Equal((202, Path), (put.Status, put.Body.GetProperty("path").GetString()));
        Assert.Equal("/api/v1/" + Address, put.Headers.Location!.OriginalString);
        var waiting = await test.SendAsync("GET", put.Headers.Location.OriginalString, key);
        Assert.Equal(put.Body.GetProperty("eTag").GetString(), waiting.Body.GetProperty("eTag").GetString());
        Assert.Equal("received", waiting.Body.GetProperty("submission").GetProperty("state").GetString());
        Assert.Equal(put.Body.GetProperty("submission").GetProperty("id").GetString(), waiting.Body.GetProperty("submission").GetProperty("id").GetString());

        var submission = (await test.IngestAsync(Path))!;
        var done = (await test.SendAsync("GET", Address, key)).Body.GetProperty("submission");
        Assert.Equal((submission.Id.ToString(), "published"), (done.GetProperty("id").GetString(), done.GetProperty("state").GetString()));
        Assert.Contains(await test.AuditAsync(), entry => entry is { Kind: "PutUpload", Outcome: "202" } && entry.Who == $"key:{key[4..16]}" && entry.What == $"PUT /api/v1/{Address}");
    }

    [Theory]
    [InlineData("2019-08-31T15:59:59Z", "2019-08", 202)]
    [InlineData("2019-08-31T15:59:59Z", "2019-09", 400)]
    [InlineData("2019-08-31T16:00:00Z", "2019-09", 202)] // September in China.
    [InlineData("2019-08-31T15:59:59Z", "2019", 202)] // A year that has begun.
    [InlineData("2019-08-31T15:59:59Z", "2199-12", 400)]
    public async Task A_period_that_has_not_begun_is_refused(string now, string period, int status)
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var key = await test.KeyAsync("economy", Right.Upload);
        test.Clock.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);

        var put = await test.SendAsync("PUT", $"uploads/economy/{period}/a.csv", key, File("1"));

        Assert.Equal(status, put.Status);
        if (status == 400)
        {
            var error = Assert.Single(put.Body.GetProperty("errors").EnumerateArray());
            Assert.Equal(("period", "future-period"), (error.GetProperty("parameter").GetString(), error.GetProperty("code").GetString()));
        }
    }

    [Fact]
    public async Task A_condition_keeps_one_upload_from_replacing_another()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var key = await test.KeyAsync("economy", Right.Upload);
        var first = (await test.SendAsync("PUT", Address, key, File("1"), ("If-None-Match", "*"))).Body.GetProperty("eTag").GetString()!;
        Assert.Equal((412, "other-version"), await test.SendAsync("PUT", Address, key, File("2"), ("If-None-Match", "*")) is var twice ? (twice.Status, twice.Code) : default);
        var second = await test.SendAsync("PUT", Address, key, File("3"), ("If-Match", first));
        Assert.Equal(202, second.Status);
        Assert.Equal(412, (await test.SendAsync("PUT", Address, key, File("4"), ("If-Match", first))).Status);
        Assert.Equal((400, "bad-parameters"), await test.SendAsync("PUT", Address, key, File("5"), ("If-Match", "\"a\", \"b\"")) is var both ? (both.Status, both.Code) : default);
        Assert.Equal(202, (await test.SendAsync("PUT", Address, key, File("6"))).Status);

        var stored = await new FileStore(test.Storage).ReadUploadAsync(Path, 1000, version: null, Cancellation);
        Assert.Equal("6", Encoding.UTF8.GetString(stored!.Content!.Value.Span));
    }

    [Theory]
    [InlineData("If-Match", "junk")]
    [InlineData("If-Match", "0x8DEADBEEF")]
    [InlineData("If-Match", "W/\"a\"")]
    [InlineData("If-Match", "Wed, 21 Oct 2026 07:28:00 GMT")]
    [InlineData("If-Match", "")]
    [InlineData("If-Match", "*")]
    [InlineData("If-None-Match", "true")]
    [InlineData("If-None-Match", "\"a\"")]
    [InlineData("If-None-Match", "junk")]
    [InlineData("If-Unmodified-Since", "Wed, 21 Oct 2026 07:28:00 GMT")]
    [InlineData("If-Modified-Since", "yesterday")]
    [InlineData("Content-Range", "bytes 0-9/100")]
    public async Task A_condition_that_cannot_be_read_or_held_is_refused_and_nothing_is_stored(string header, string value)
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var content = File("1");
        if (header == "Content-Range")
        {
            content.Headers.TryAddWithoutValidation(header, value);
        }

        var reply = await test.SendAsync("PUT", Address, await test.KeyAsync("economy", Right.Upload), content, (header, value));

        Assert.Equal((400, "bad-parameters"), (reply.Status, reply.Code));
        Assert.Null(await new FileStore(test.Storage).FindUploadAsync(Path, Cancellation));
    }

    [Theory]
    [InlineData("gzip", 415)]
    [InlineData("identity, br", 415)]
    [InlineData("identity", 202)]
    public async Task A_file_is_sent_byte_for_byte(string coding, int status)
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var content = File("1");
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);

        Assert.Equal(status, (await test.SendAsync("PUT", Address, await test.KeyAsync("economy", Right.Upload), content)).Status);
    }

    [Fact]
    public async Task The_tag_that_the_header_has_is_the_one_to_replace_by()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var key = await test.KeyAsync("economy", Right.Upload);
        var put = await test.SendAsync("PUT", Address, key, File("1"));
        Assert.Equal(put.Body.GetProperty("eTag").GetString(), put.Headers.ETag!.ToString());
        var get = await test.SendAsync("GET", Address, key);
        Assert.Equal(put.Headers.ETag, get.Headers.ETag);

        Assert.Equal(202, (await test.SendAsync("PUT", Address, key, File("2"), ("If-Match", get.Headers.ETag!.ToString()))).Status);
    }

    [Fact]
    public async Task Too_much_is_refused_whether_or_not_its_length_is_said_and_nothing_is_stored()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite, ("Uploads:MaxBytes", "1000"));
        var key = await test.KeyAsync("economy", Right.Upload);
        Assert.Equal((413, "too-large"), await test.SendAsync("PUT", Address, key, File(new string('a', 1001))) is var said ? (said.Status, said.Code) : default);
        Assert.Equal((413, "too-large"), await test.SendAsync("POST", "checks?fileName=a.csv", key, File(new string('a', 1001))) is var check ? (check.Status, check.Code) : default);
        Assert.Equal(413, (await test.SendAsync("PUT", Address, key, File(new string('a', 1001)), ("Transfer-Encoding", "chunked"))).Status);
        Assert.Equal(202, (await test.SendAsync("PUT", "uploads/economy/2019-08/a.csv", key, File(new string('a', 1000)), ("Transfer-Encoding", "chunked"))).Status);
        Assert.Equal((400, "empty-file"), await test.SendAsync("PUT", Address, key, File("")) is var empty ? (empty.Status, empty.Code) : default);

        Assert.Equal(["economy/2019-08/a.csv"], await new FileStore(test.Storage).ListUploadsAsync(Cancellation).Select(upload => upload.Path).ToListAsync(Cancellation));
    }

    [Theory]
    [InlineData("uploads/economy/2019-08/..%2F..%2Ffinance%2F2019-08%2Fa.csv")]
    [InlineData("uploads/economy/2019-08/%2e%2e/%2e%2e/finance/2019-08/a.csv")]
    [InlineData("uploads/economy/2019-08/..%5C..%5Cfinance%5Ca.csv")]
    [InlineData("uploads/economy/2019-08/%252e%252e%252ffinance%252fa.csv")]
    [InlineData("uploads/economy/2019-08/a%00.csv")]
    [InlineData("uploads/economy/2019-08/a%0d%0aX-Evil:1.csv")]
    [InlineData("uploads/economy/2019-08/%E2%80%AEvsc.xlsx")]
    [InlineData("uploads/economy/2019-08/a%E2%80%8B.csv")]
    [InlineData("uploads/economy/2019-08/a.csv.")]
    [InlineData("uploads/economy/2019-08/a.csv%20")]
    [InlineData("uploads/economy/2019-08/%20")]
    [InlineData("uploads/economy/2019-08/%ED%A0%80.csv")]
    [InlineData("uploads/economy/..%2Ffinance/a.csv")]
    [InlineData("uploads/economy/2019-08%2F..%2F..%2Ffinance/a.csv")]
    [InlineData("uploads/economy/2019-13/a.csv")]
    [InlineData("uploads/economy%2F..%2Ffinance/2019-08/a.csv")]
    [InlineData("uploads/../uploads/finance/2019-08/a.csv")]
    [InlineData("uploads//2019-08/a.csv")]
    [InlineData("uploads/economy/2019-08/a/b.csv")]
    [InlineData("uploads/unknown/2019-08/a.csv")]
    public async Task No_trick_with_a_path_stores_anything(string address)
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var key = await test.KeyAsync("economy", Right.Upload);
        var reply = await RawRequest.SendAsync(test.Api.BaseAddress!, "PUT", $"/api/v1/{address}", key, "1");

        Assert.True(reply is 400 or 403 or 404 or 405, $"{reply}");
        Assert.Empty(await new FileStore(test.Storage).ListUploadsAsync(Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_refused()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var key = await test.KeyAsync("economy", Right.Upload);
        Assert.Equal(400, (await test.SendAsync("PUT", $"uploads/economy/2019-08/{new string('a', 201)}", key, File("1"))).Status);
        Assert.Equal(202, (await test.SendAsync("PUT", $"uploads/economy/2019-08/{new string('a', 200)}", key, File("1"))).Status);
    }

    private static StringContent File(string content) => new(content, Encoding.UTF8, "text/csv");
}
