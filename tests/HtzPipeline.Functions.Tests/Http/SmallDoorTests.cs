using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Tests.Access;

namespace HtzPipeline.Functions.Tests.Http;

/// <summary>What comes by another way than one would think, and what is said to it.</summary>
public class SmallDoorTests(AppWithoutStorage app, AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET /api/v1/observations?indicator=工业 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, "malformed-request")]
    [InlineData("GET / HTTP/1.1\r\nHost: local host\r\n\r\n", 400, "malformed-request")]
    [InlineData("这是什么\r\n\r\n", 400, "malformed-request")]
    [InlineData("GET /api/v1/health/live?lang={8000} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400, "bad-parameters")]
    [InlineData("GET /api/v1/catalogue?lang={9000} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 414, "address-too-long")]
    [InlineData("GET /api/v1/catalogue?lang={90000} HTTP/1.1\r\nHost: localhost\r\n\r\n", 414, "malformed-request")]
    [InlineData("GET /api/v1/health/live HTTP/1.1\r\nHost: localhost\r\nX-A: {40000}\r\nConnection: close\r\n\r\n", 431, "headers-too-large")]
    [InlineData("GET /api/v1/health/live HTTP/1.1\r\nHost: localhost\r\nX-A: {400000}\r\n\r\n", 431, "malformed-request")]
    public async Task Even_a_request_that_cannot_be_read_is_told_why(string request, int status, string code)
    {
        var sent = System.Text.RegularExpressions.Regex.Replace(request, @"\{(\d+)\}", length => new string('a', int.Parse(length.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));
        var (head, body) = await SendAsync(sent);

        Assert.StartsWith($"HTTP/1.1 {status} ", head, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", head, StringComparison.Ordinal);
        Assert.Equal((status, code), (body.GetProperty("status").GetInt32(), body.GetProperty("code").GetString()));
        Assert.Contains($"X-Request-Id: {body.GetProperty("requestId").GetString()}", head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_the_documentation_is_confined_like_the_others_and_leads_nowhere()
    {
        using var response = await app.Client.GetAsync("/docs/", Cancellation);
        var page = await response.Content.ReadAsStringAsync(Cancellation);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-inline'", policy.Split(';').Single(part => part.Contains("script-src", StringComparison.Ordinal)), StringComparison.Ordinal);
        foreach (var setting in new[] { "\"hideClientButton\": true", "\"showDeveloperTools\": \"never\"", "\"telemetry\": false" })
        {
            Assert.Contains(setting.Replace(" ", "", StringComparison.Ordinal), page.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("rebound.example", 421)]
    public async Task A_local_run_answers_to_its_own_names_only(string name, int status)
    {
        await using var local = PipelineApp.Build([], port: 0, builder =>
        {
            builder.Configuration[StorageClients.Setting] = AzuriteOptions.OnFreePorts().ConnectionString;
            builder.Configuration[LoopbackNames.Setting] = "true";
        });
        await local.StartAsync(Cancellation);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(local.Urls.First()), "/api/v1/health/live"));
        request.Headers.Host = name;
        using var response = await client.SendAsync(request, Cancellation);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_bad_key_is_told_even_where_reading_needs_none()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite, ("Access:Reading", "open"));
        Assert.Equal(200, (await test.SendAsync("GET", "catalogue")).Status);
        Assert.Equal(200, (await test.SendAsync("GET", "catalogue", await test.KeyAsync("economy", Right.Read))).Status);
        Assert.Equal((401, "unauthorized"), await test.SendAsync("GET", "catalogue", "htz_wrong") is var wrong ? (wrong.Status, wrong.Code) : default);
    }

    [Theory]
    [InlineData("传错了\u001b[2J")]
    [InlineData("传错\u202e了")]
    [InlineData("传错了\n已核实")]
    [InlineData("\ud800")]
    public async Task A_reason_that_does_not_look_like_what_it_is_is_refused(string reason)
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var id = await test.PublishedAsync();
        var escaped = string.Concat(reason.Select(c => $"\\u{(int)c:x4}"));
        using var body = new StringContent($"{{\"reason\":\"{escaped}\"}}", Encoding.UTF8, "application/json");
        var reply = await test.SendAsync("POST", $"submissions/{id}/withdrawal", await test.KeyAsync("economy", Right.Upload), body);

        Assert.Equal(400, reply.Status);
    }

    [Fact]
    public async Task What_a_client_does_wrong_is_no_failure_in_the_log()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var (id, key) = (await test.PublishedAsync(), await test.KeyAsync("economy", Right.Upload));
        using var broken = new StringContent("{\"reason\":", Encoding.UTF8, "application/json");
        Assert.Equal(400, (await test.SendAsync("POST", $"submissions/{id}/withdrawal", key, broken)).Status);

        Assert.DoesNotContain(test.Logged, line => line.Contains("unhandled exception", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Access:Reading", "closed", "Keyed, Open")]
    [InlineData("Access:Reading", "1", "Keyed, Open")]
    [InlineData("Entra:Authority", "https://login.microsoftonline.com/common/v2.0", "Entra:Audience")]
    [InlineData("Access:WritesPerMinute", "many", "Access:WritesPerMinute")]
    [InlineData("Uploads:MaxBytes", "much", "Uploads:MaxBytes")]
    [InlineData("Sdmx:MostFigures", "all", "Sdmx:MostFigures")]
    [InlineData("Bulletins:From", "2019-Q3", "Bulletins:From")]
    public void A_setting_that_means_nothing_is_told_when_the_app_starts(string name, string value, string told)
    {
        var wrong = Assert.Throws<WrongSettingException>(() => PipelineApp.Build([], port: 0, builder =>
        {
            builder.Configuration[StorageClients.Setting] = AzuriteOptions.OnFreePorts().ConnectionString;
            builder.Configuration[name] = value;
        }));

        Assert.Contains(told, wrong.Why.En, StringComparison.Ordinal);
        Assert.True(wrong.Why.Zh.Contains(value, StringComparison.Ordinal) || wrong.Why.Zh.Contains(told, StringComparison.Ordinal));
    }

    private async Task<(string Head, JsonElement Body)> SendAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(app.Client.BaseAddress!.Host, app.Client.BaseAddress.Port, Cancellation);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request), Cancellation);
        using var received = new MemoryStream();
        try
        {
            await stream.CopyToAsync(received, Cancellation);
        }
        catch (IOException)
        {
            // What was not read any more is answered by a reset after the answer.
        }

        var text = Encoding.UTF8.GetString(received.ToArray());
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var body = text[(end + 4)..];
        return (text[..end], JsonSerializer.Deserialize<JsonElement>(body[body.IndexOf('{', StringComparison.Ordinal)..(body.LastIndexOf('}') + 1)]));
    }
}
