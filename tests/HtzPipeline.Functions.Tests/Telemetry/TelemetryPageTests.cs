using System.Diagnostics.Metrics;
using System.Reflection;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Telemetry;
using HtzPipeline.Scenarios;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.Functions.Tests.Telemetry;

/// <summary>docs/telemetry.md says what the code has, all of it and nothing else.</summary>
public class TelemetryPageTests
{
    private static readonly string[] Sections =
        File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "docs", "telemetry.md")).ReplaceLineEndings("\n").Split("\n## ");

    [Fact]
    public void Every_span_is_on_the_page() => Assert.Equal(Constants(typeof(SpanNames)), Column("Spans", 0));

    [Fact]
    public void Every_attribute_is_on_the_page() => Assert.Equal(Constants(typeof(AttributeNames)), Column("Attributes", 0));

    [Fact]
    public void What_a_span_or_a_metric_has_is_an_attribute() => Assert.Empty(
        Rows("Spans").Select(row => row[3]).Concat(Rows("Metrics").Select(row => row[4]))
            .SelectMany(cell => cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(name => name.Trim('`'))
            .Except(Constants(typeof(AttributeNames))));

    [Fact]
    public void Every_metric_is_on_the_page_with_its_unit_and_what_it_is()
    {
        var (meter, instruments) = (Uncounted.Metrics.Meter, new List<string>());
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter == meter)
                {
                    var kind = instrument.GetType().Name.Split('`')[0].ToLowerInvariant();
                    instruments.Add($"{instrument.Name} {instrument.Unit} {kind} {instrument.Description!.TrimEnd('.').ToLowerInvariant()}");
                }
            },
        };
        listener.Start();
        Assert.Equal(
            instruments.Order(StringComparer.Ordinal),
            Rows("Metrics").Select(row => $"{Plain(row[0])} {Plain(row[1])} {row[2]} {row[3].Split(';')[0].ToLowerInvariant()}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_log_line_is_on_the_page_with_its_id_its_level_and_its_values()
    {
        var lines = typeof(PipelineTrace).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .OrderBy(line => line.EventId)
            .ToList();
        Assert.Equal(lines.Select(line => $"{line.EventName} {line.EventId} {line.Level}"), Rows("Log lines").Select(row => $"{Plain(row[0])} {row[1]} {row[2]}"));
        Assert.All(lines.Zip(Rows("Log lines")), pair => Assert.All(
            pair.First.Message.Split('{').Skip(1).Select(part => part[..part.IndexOf('}', StringComparison.Ordinal)]),
            value => Assert.Contains($"`{value}`", pair.Second[3], StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Constants(Type names) =>
        names.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Column(string section, int column) => Rows(section).Select(row => Plain(row[column])).Order(StringComparer.Ordinal);

    /// <summary>The rows of a section's table, less its header.</summary>
    private static IReadOnlyList<string[]> Rows(string section) =>
    [
        .. Sections.Single(text => text.StartsWith($"{section}\n", StringComparison.Ordinal)).Split('\n')
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    private static string Plain(string cell) => cell.Trim('`');
}
