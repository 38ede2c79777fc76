namespace HtzPipeline.EndToEnd.Tests;

public class SubmissionPagingTests(LocalRun run)
{
    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task The_Link_header_leads_through_every_submission_once(string format)
    {
        var found = new List<string>();
        var address = new Uri(run.Api.BaseAddress!, $"submissions?department=science&limit=5&format={format}");
        while (address is not null)
        {
            using var response = await run.Api.GetAsync(address);
            var body = await response.Content.ReadAsStringAsync();
            found.AddRange(Examples("science").Where(path => body.Contains(path, StringComparison.Ordinal)));
            address = response.Headers.TryGetValues("Link", out var links) ? new Uri(address, links.Single().Split('<', '>')[1]) : null;
        }

        Assert.Equal(Examples("science").Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_continuation_leads_through_every_submission_once_in_order()
    {
        var science = (await run.AllSubmissionsAsync()).Where(s => s.GetProperty("department").GetString() == "science").ToList();
        var ids = science.Select(s => s.GetProperty("id").GetString()!).ToList();

        // Other tests upload files of their own.
        Assert.Subset(science.Select(s => s.GetProperty("path").GetString()!).ToHashSet(), Examples("science").ToHashSet());
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public async Task Filters_hold_together()
    {
        var page = await run.GetAsync("submissions?department=market&period=2019-09&state=published");
        Assert.Equal("market/2019-09/市场主体登记.xlsx", Assert.Single(page.GetProperty("items").EnumerateArray()).GetProperty("path").GetString());

        var none = await run.GetAsync("submissions?department=market&period=2019-09&state=withdrawn");
        Assert.Equal(0, none.GetProperty("items").GetArrayLength());
    }

    private static IEnumerable<string> Examples(string department)
    {
        var uploads = Path.Combine(Repository.Root, "seeds", "uploads");
        return Directory.GetFiles(Path.Combine(uploads, department), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(uploads, file));
    }
}
