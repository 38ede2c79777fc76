using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Ingest;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.Infra.Tests;

public partial class AlertTests(Predictions predictions)
{
    private const string LogAlert = "Microsoft.Insights/scheduledQueryRules";

    private static readonly LoggerMessageAttribute[] Lines =
        [.. typeof(IngestLog).GetMethods().Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>()];

    [Theory]
    [InlineData("poison", "PoisonTaken")]
    [InlineData("stuck", "NotFinished")]
    [InlineData("silent", "Reconciled")]
    [InlineData("failing", "requests")]
    [InlineData("no-uploads", "Settled")]
    public void There_is_an_alert(string name, string signal) => Assert.Contains(signal, Query(predictions.Plain, name), StringComparison.Ordinal);

    [Fact]
    public void Each_alert_waits_for_a_line_that_the_app_can_write()
    {
        var events = Waited(EventName());
        Assert.Equal(4, events.Count);
        Assert.All(events, name => Assert.Contains(name, Lines.Select(line => line.EventName)));

        var values = Waited(Value()).Except(["EventName"]).ToList();
        Assert.Equal(["What"], values);
        Assert.All(values, name => Assert.Contains($"{{{name}}}", Lines.Single(line => line.EventName == "NotFinished").Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Files_are_due_when_the_catalogue_says_so()
    {
        var catalogue = CatalogueLoader.Load(File.ReadAllText(Path.Combine(Bicep.Folder, "..", "seeds", "catalogue.yaml")), "catalogue.yaml").Catalogue!;
        var days = catalogue.Indicators.Select(indicator => indicator.Calendar.DueDay).Distinct().Order().Select(day => day.ToString(CultureInfo.InvariantCulture));
        Assert.Contains($"in ({string.Join(", ", days)})", Query(predictions.Plain, "no-uploads"), StringComparison.Ordinal);
        Assert.Contains("in (8)", Query(predictions.Full, "no-uploads"), StringComparison.Ordinal);
    }

    [Fact]
    public void Undelivered_events_raise_an_alert()
    {
        var alert = predictions.Plain.One("Microsoft.Insights/metricAlerts")["properties"]!;
        Assert.Equal("DeadLetteredCount", alert["criteria"]!["allOf"]![0]!["metricName"]!.GetValue<string>());
    }

    [Fact]
    public void Alerts_reach_those_who_are_named()
    {
        Assert.Equal("duty@example.org", predictions.Full.One("Microsoft.Insights/actionGroups")["properties"]!["emailReceivers"]![0]!["emailAddress"]!.GetValue<string>());
        Assert.All(predictions.Full.All(LogAlert), alert => Assert.Single(alert["properties"]!["actions"]!["actionGroups"]!.AsArray()));
        Assert.Empty(predictions.Plain.All("Microsoft.Insights/actionGroups"));
        Assert.All(predictions.Plain.All(LogAlert), alert => Assert.Empty(alert["properties"]!["actions"]!["actionGroups"]!.AsArray()));
    }

    [Fact]
    public void Logs_come_in_by_identity_only() => Assert.True(predictions.Plain.One("Microsoft.Insights/components")["properties"]!["DisableLocalAuth"]!.GetValue<bool>());

    private static string Query(Prediction prediction, string name) => prediction.All(LogAlert)
        .Single(alert => alert["name"]!.GetValue<string>().StartsWith($"alert-{name}-", StringComparison.Ordinal))["properties"]!["criteria"]!["allOf"]![0]!["query"]!.GetValue<string>();

    private List<string> Waited(Regex pattern) => [.. pattern.Matches(predictions.Plain.ToString()).Select(match => match.Groups[1].Value).Distinct()];

    // In the text, quotes of a query are escaped.
    [GeneratedRegex(@"EventName == \\""(\w+)\\""")]
    private static partial Regex EventName();

    [GeneratedRegex(@"customDimensions\.(\w+)")]
    private static partial Regex Value();
}
