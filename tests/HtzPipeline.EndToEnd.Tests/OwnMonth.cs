using System.Text;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>A month that a test has to itself, long before any that is reported.</summary>
internal sealed record OwnMonth(int Year, int Month)
{
    private static int _lastYear = 1900;

    /// <summary>One in a year that no other test has, since figures of one year are checked against each other; never January or February, which may be reported as one.</summary>
    public static OwnMonth Next()
    {
        var year = Interlocked.Increment(ref _lastYear);
        return new(year, 3 + (year % 10));
    }

    /// <summary>The period: 1902-05.</summary>
    public string Period => $"{Year:0000}-{Month:00}";

    /// <summary>Uploads lines of a table whose title gives the period, and waits until they are published.</summary>
    /// <returns>The path it was uploaded as, and the last release of the zone then.</returns>
    public async Task<(string Path, long Release)> PublishAsync(LocalRun run, string department, string name, params string[] lines)
    {
        var path = $"{department}/{Period}/{name}";
        var answer = await run.PutAsync(path, new(Encoding.UTF8.GetBytes($"{Year}年1-{Month}月\n{string.Join('\n', lines)}\n")));
        Assert.Equal("published", answer.GetProperty("submission").GetProperty("state").GetString());
        var known = await run.GetAsync($"snapshots/{Period}");
        return (path, known.GetProperty("area").GetProperty("release").GetInt64());
    }
}
