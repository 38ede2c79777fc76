using System.Text.RegularExpressions;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>A zone of one's own, begun and started as its page says.</summary>
public sealed partial class NewZoneTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"htz-zone-{Guid.NewGuid():N}");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_starts_with_the_addresses_first_and_a_request_that_is_answered_and_goes_on_without_the_example()
    {
        await using (var writer = AppProcess.Start(["new-zone", _folder]))
        {
            Assert.Equal(0, await writer.WaitForExitAsync());
        }

        var answer = await AnswerAsync();
        Assert.Contains("7.25", answer, StringComparison.Ordinal);

        // As its page says.
        Directory.Delete(Path.Combine(_folder, "uploads", "statistics", "2025-01"), recursive: true);
        Directory.Delete(Path.Combine(_folder, "data"), recursive: true);
        Assert.Contains("某某开发区", await AnswerAsync(), StringComparison.Ordinal);
    }

    /// <summary>What the request is answered that the start prints.</summary>
    private async Task<string> AnswerAsync()
    {
        var azurite = AzuriteOptions.OnFreePorts();
        await using var app = AppProcess.Start([.. AppProcess.LocalArguments(AppProcess.FreePort(), azurite, "").SkipLast(2), "--zone", _folder]);
        await app.WaitForLineAsync("Ctrl+C");
        Assert.True(app.Output.IndexOf("数据看板", StringComparison.Ordinal) < app.Output.IndexOf("报送结果", StringComparison.Ordinal), app.Output);
        var request = CurlLine().Match(app.Output);
        Assert.True(request.Success, app.Output);

        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri(request.Groups["address"].Value));
    }

    [GeneratedRegex("curl '(?<address>.*)'")]
    private static partial Regex CurlLine();
}
