using System.Text.RegularExpressions;
using HtzPipeline.Functions.Commands;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Functions.Tests.Commands;

public partial class OperationsPageTests
{
    [Fact]
    public void Every_command_that_the_page_for_whoever_is_on_duty_calls_is_one_with_the_options_named()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "docs", "operations.md"));

        var calls = Call().Matches(page).Select(match => (Name: match.Groups["name"].Value, Words: match.Groups["words"].Value)).ToList();

        Assert.NotEmpty(calls);
        Assert.All(calls, call =>
        {
            var command = Assert.Single(CommandTable.All, one => one.Name == call.Name);
            var options = Option().Matches(call.Words).Select(match => match.Value);
            Assert.Subset(command.Options.Select(option => option.Name).ToHashSet(), options.ToHashSet());
        });
    }

    [GeneratedRegex(@"`HtzPipeline (?<name>[\w-]+)(?<words>[^`]*)`")]
    private static partial Regex Call();

    [GeneratedRegex(@"--[\w-]+")]
    private static partial Regex Option();
}
